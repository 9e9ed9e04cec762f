package evcharging.driver.visit;

import static org.assertj.core.api.Assertions.assertThat;

import evcharging.domain.Refusal;
import evcharging.domain.Refusal.Code;
import evcharging.domain.Secret;
import evcharging.domain.SessionId;
import evcharging.wire.FromDriver.StartCharging;
import evcharging.wire.FromDriver.TicketReceived;
import evcharging.wire.Message;
import evcharging.wire.ToDriver.Denied;
import evcharging.wire.ToDriver.SessionPhase;
import evcharging.wire.ToDriver.Situation;
import evcharging.wire.ToDriver.Stopping;
import evcharging.wire.ToDriver.TicketIssued;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Random visits: messages lost, doubled, out of order, on dead connections, with the program
/// killed between any two effects. Whatever comes, what was promised holds.
class VisitWalkTest {
  private static final int WALKS = 300;
  private static final int STEPS = 120;

  @Test
  @Tag("P3")
  @Tag("B-09")
  void whateverComesRequestsAndTicketsAreKeptBeforeTheyAreSpokenOf() {
    for (long seed = 0; seed < WALKS; seed++) {
      new Walk(seed).run();
    }
  }

  private static final class Walk {
    private final long seed;
    private final Random random;
    private Instant now = Instant.EPOCH;
    private long link;
    private Visit visit;

    private Optional<AskedStart> diskRequest = Optional.empty();
    private Optional<Secret> diskToken = Optional.empty();
    private final Set<SessionId> diskTickets = new HashSet<>();
    private final Set<SessionId> summaries = new HashSet<>();

    Walk(long seed) {
      this.seed = seed;
      this.random = new Random(seed);
      restart();
    }

    void run() {
      for (int i = 0; i < STEPS; i++) {
        now = now.plusSeconds(random.nextInt(3));
        List<VisitEffect> effects = visit.on(input(), now);
        int killedAfter = random.nextInt(40) == 0 ? random.nextInt(3) : Integer.MAX_VALUE;
        for (int n = 0; n < Math.min(effects.size(), killedAfter); n++) {
          carryOut(effects.get(n));
        }
        if (killedAfter != Integer.MAX_VALUE) {
          restart();
        }
      }
    }

    private void restart() {
      Kept kept = new Kept(diskRequest, diskToken, diskTickets);
      visit =
          new Visit(
              new Visit.Terms(
                  Central.DRIVER, Optional.of(new Secret("1")), "en", Duration.ofMinutes(1)),
              kept);
    }

    private VisitInput input() {
      return switch (random.nextInt(8)) {
        case 0 -> new VisitInput.Connected(++link);
        case 1 -> new VisitInput.Disconnected(link - random.nextInt(2), "broken");
        case 2 -> new VisitInput.AskStart(id(), Optional.empty());
        case 3 -> random.nextInt(4) == 0 ? new VisitInput.AskStop(id()) : new VisitInput.Tick();
        default -> new VisitInput.Received(link - random.nextInt(6) / 5, message());
      };
    }

    private UUID id() {
      return new UUID(0, random.nextInt(12));
    }

    private Message message() {
      SessionPhase phase = SessionPhase.values()[random.nextInt(4)];
      return switch (random.nextInt(8)) {
        case 0, 1 -> Central.welcome("t" + random.nextInt());
        case 2 -> new Situation(Optional.empty());
        case 3 -> new Situation(Optional.of(Central.session(phase, random.nextInt(5_000))));
        case 4 -> Central.session(phase, random.nextInt(5_000));
        case 5 ->
            diskRequest
                .map(r -> (Message) Central.granted(r.request()))
                .orElse(new Stopping(id(), Central.SESSION));
        case 6 -> new Denied(id(), Refusal.of(Code.POINT_BUSY, "Busy."));
        default -> new TicketIssued(Central.ticket());
      };
    }

    private void carryOut(VisitEffect effect) {
      switch (effect) {
        case VisitEffect.KeepRequest keep -> {
          assertThat(diskRequest).as("one request at a time, seed %d", seed).isEmpty();
          diskRequest = Optional.of(keep.asked());
        }
        case VisitEffect.ForgetRequest _ -> diskRequest = Optional.empty();
        case VisitEffect.KeepToken keep -> diskToken = Optional.of(keep.token());
        case VisitEffect.ForgetToken _ -> diskToken = Optional.empty();
        case VisitEffect.KeepTicket keep -> diskTickets.add(keep.ticket().session());
        case VisitEffect.Send send -> sent(send);
        case VisitEffect.Show(Sight.Summary summary) ->
            assertThat(summaries.add(summary.ticket().session()))
                .as("a ticket is shown once, seed %d", seed)
                .isTrue();
        case VisitEffect.Show _, VisitEffect.HangUp _ -> {
          // Nothing is promised about these.
        }
      }
    }

    private void sent(VisitEffect.Send send) {
      assertThat(send.connection()).as("the newest connection, seed %d", seed).isEqualTo(link);
      if (send.message() instanceof StartCharging start) {
        assertThat(diskRequest.map(AskedStart::request))
            .as("on disk before it is asked, seed %d", seed)
            .contains(start.request());
      }
      if (send.message() instanceof TicketReceived received) {
        assertThat(diskTickets)
            .as("on disk before it is acknowledged, seed %d", seed)
            .contains(received.session());
      }
    }
  }
}
