package evcharging.central.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import evcharging.central.journal.JournalOptions;
import evcharging.central.journal.SqlJournal;
import evcharging.central.network.Right;
import evcharging.central.network.Role;
import evcharging.crypto.SigningKey;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// On a real H2 file, which a restart opens again.
@Tag("P6")
class IdempotencyTest {
  private static final Route ONCE = new Plain(false);
  private static final Route REPEATABLE = new Plain(true);

  @TempDir Path directory;
  private final SigningKey key = SigningKey.random();
  private final AtomicInteger effects = new AtomicInteger();
  private SqlJournal journal;
  private Idempotency idempotency;

  private record Plain(boolean isRepeatable) implements Route {
    @Override
    public Endpoint endpoint() {
      return Endpoint.post("/x", Right.OPERATE);
    }

    @Override
    public Doc doc() {
      return Doc.of("x", "x");
    }

    @Override
    public Answer handle(Call call) {
      return Answer.done();
    }
  }

  record Secret(String pin) implements ShownOnce {}

  @BeforeEach
  void open() {
    journal = SqlJournal.open(JournalOptions.in(directory, key));
    idempotency = new Idempotency(journal.ledger().answeredCalls(), 2);
  }

  @AfterEach
  void close() {
    journal.abandon();
  }

  private void restart() {
    close();
    open();
  }

  private Answer once(String given, String body, Route route, Supplier<Answer> effect) {
    Call call =
        new Call(
            new Caller("ana", Role.ADMIN, "local"),
            Map.of(),
            Map.of(),
            body.getBytes(),
            Optional.ofNullable(given),
            Map.of(),
            () -> true);
    return idempotency.once(call, "POST /x", route, effect);
  }

  private Answer count(String given) {
    return once(given, "", ONCE, () -> Answer.created(Map.of("n", effects.incrementAndGet())));
  }

  @Test
  void oneKeyHasOneEffect() {
    assertThat(count("a")).isEqualTo(count("a"));
    assertThat(effects).hasValue(1);
  }

  @Test
  void withoutAKeyEveryCallHasItsEffect() {
    count(null);
    count(null);
    assertThat(effects).hasValue(2);
  }

  @Test
  void whatMemoryForgotAndWhatARestartForgotIsOnDisk() {
    count("a");
    count("b");
    count("c");
    assertThat(((JsonNode) count("a").body()).path("n").asInt()).isEqualTo(1);
    restart();
    Answer again = count("a");
    assertThat(again.status()).isEqualTo(201);
    assertThat(((JsonNode) again.body()).path("n").asInt()).isEqualTo(1);
    assertThat(effects).hasValue(3);
    assertThatThrownBy(() -> once("b", "other", ONCE, Answer::done))
        .isInstanceOfSatisfying(Problem.class, p -> assertThat(p.status()).isEqualTo(422));
  }

  @Test
  void aCallCentralDiedInIsNotDoneAgainUnlessThatIsHarmless() {
    for (String given : new String[] {"a", "b"}) {
      assertThatThrownBy(
              () ->
                  once(
                      given,
                      "",
                      ONCE,
                      () -> {
                        effects.incrementAndGet();
                        throw new IllegalStateException("the power went");
                      }))
          .isInstanceOf(IllegalStateException.class);
    }
    restart();
    assertThatThrownBy(() -> count("a"))
        .isInstanceOfSatisfying(
            Problem.class, p -> assertThat(p.code()).isEqualTo("UNKNOWN_OUTCOME"));
    assertThat(once("b", "", REPEATABLE, Answer::done).status()).isEqualTo(200);
    assertThat(effects).hasValue(2);
  }

  @Test
  void aRefusalIsNotKept() {
    assertThatThrownBy(
            () ->
                once(
                    "k",
                    "",
                    ONCE,
                    () -> {
                      throw Problem.busy();
                    }))
        .isInstanceOf(Problem.class);
    assertThat(once("k", "", ONCE, Answer::done).status()).isEqualTo(200);
  }

  @Test
  @Tag("T23")
  void aSecretIsOnNoDiskAndNotShownAgainAfterARestart() throws Exception {
    Answer first = once("s", "", ONCE, () -> Answer.created(new Secret("pin-90210-once")));
    assertThat(once("s", "", ONCE, Answer::done)).isEqualTo(first);
    restart();
    assertThatThrownBy(() -> once("s", "", ONCE, Answer::done))
        .isInstanceOfSatisfying(Problem.class, p -> assertThat(p.code()).isEqualTo("SHOWN_ONCE"));
    close();
    try (var files = Files.list(directory)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        assertThat(
                new String(Files.readAllBytes(file), java.nio.charset.StandardCharsets.ISO_8859_1))
            .doesNotContain("90210");
      }
    }
    open();
  }
}
