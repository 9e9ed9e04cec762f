package evcharging.central.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import evcharging.central.network.Role;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class IdempotencyTest {
  private final AtomicInteger effects = new AtomicInteger();
  private final Idempotency idempotency = new Idempotency(2);

  private Answer once(String key) {
    Call call =
        new Call(
            new Caller("ana", Role.ADMIN, "local"),
            Map.of(),
            Map.of(),
            new byte[0],
            Optional.ofNullable(key));
    return idempotency.once(call, "POST", "/x", () -> Answer.ok(effects.incrementAndGet()));
  }

  @Test
  void oneKeyHasOneEffect() {
    assertThat(once("a")).isEqualTo(once("a"));
    assertThat(effects).hasValue(1);
  }

  @Test
  void withoutAKeyEveryCallHasItsEffect() {
    once(null);
    once(null);
    assertThat(effects).hasValue(2);
  }

  @Test
  void theOldestAnswerIsForgottenFirst() {
    once("a");
    once("b");
    once("c");
    once("a");
    assertThat(effects).hasValue(4);
  }

  @Test
  void aFailureIsNotKept() {
    Call call =
        new Call(
            new Caller("ana", Role.ADMIN, "local"),
            Map.of(),
            Map.of(),
            new byte[0],
            Optional.of("k"));
    assertThatThrownBy(
            () ->
                idempotency.once(
                    call,
                    "POST",
                    "/x",
                    () -> {
                      throw Problem.busy();
                    }))
        .isInstanceOf(Problem.class);
    assertThat(idempotency.once(call, "POST", "/x", Answer::done).status()).isEqualTo(200);
  }
}
