package evcharging.driver.visit;

import static org.assertj.core.api.Assertions.assertThat;

import evcharging.domain.CpId;
import evcharging.wire.ToDriver.SessionPhase;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("B-08")
class ServiceRunTest {
  private static final Sight.Status FREE = status(true, false, false, false);
  private static final Sight.Status ASKING = status(true, true, false, false);
  private static final Sight.Status CHARGING = status(true, false, true, false);

  private final CpId one = new CpId("CP001");
  private final CpId two = new CpId("CP002");
  private final ServiceRun run =
      new ServiceRun(List.of(Optional.of(one), Optional.of(two)), Duration.ofSeconds(4));
  private Instant now = Instant.EPOCH;

  private static Sight.Status status(
      boolean signedIn, boolean asking, boolean charging, boolean ticketFollows) {
    return new Sight.Status(
        signedIn,
        asking
            ? Optional.of(new AskedStart(new UUID(0, 0), Optional.empty(), Instant.EPOCH))
            : Optional.empty(),
        charging ? Optional.of(Central.session(SessionPhase.SUPPLYING, 0)) : Optional.empty(),
        List.of(),
        ticketFollows ? Optional.of(Central.SESSION) : Optional.empty());
  }

  @Test
  void theNextIsAskedForFourSecondsAfterTheEnd() {
    assertThat(run.next(FREE, now)).contains(new ServiceRun.Wish(1, Optional.of(one)));
    assertThat(run.next(ASKING, now)).isEmpty();
    assertThat(run.next(CHARGING, now)).isEmpty();
    assertThat(run.next(FREE, now)).isEmpty();
    now = now.plusMillis(3_999);
    assertThat(run.next(FREE, now)).isEmpty();
    now = now.plusMillis(1);
    assertThat(run.next(FREE, now)).contains(new ServiceRun.Wish(2, Optional.of(two)));
    assertThat(run.isDone(ASKING, now)).isFalse();
    assertThat(run.next(FREE, now)).isEmpty();
    assertThat(run.isDone(FREE, now)).isTrue();
  }

  @Test
  void whatIsFoundOpenIsWaitedForFirst() {
    assertThat(run.next(CHARGING, now)).isEmpty();
    assertThat(run.next(FREE, now)).contains(new ServiceRun.Wish(1, Optional.of(one)));
  }

  @Test
  void nothingIsAskedForWhileCentralIsAway() {
    assertThat(run.next(status(false, false, false, false), now)).isEmpty();
    assertThat(run.isDone(status(false, false, false, false), now)).isFalse();
  }

  @Test
  void theLastTicketIsWaitedForWhenItIsStillOnItsWay() {
    run.next(FREE, now);
    run.next(FREE, now);
    now = now.plusSeconds(4);
    run.next(FREE, now);
    Sight.Status ticketFollows = status(true, false, false, true);
    run.next(ticketFollows, now);
    assertThat(run.isDone(ticketFollows, now)).isFalse();
    assertThat(run.isDone(ticketFollows, now.plusSeconds(4))).isTrue();
  }
}
