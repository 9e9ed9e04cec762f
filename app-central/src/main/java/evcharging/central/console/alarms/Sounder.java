package evcharging.central.console.alarms;

import evcharging.central.network.AlarmRow;
import evcharging.central.network.Alarms;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;

/// When which sound is heard: at once for a new call, and again and again while something urgent
/// calls. Silenced, it says nothing more until the next new call.
final class Sounder {
  private static final Duration AGAIN = Duration.ofSeconds(10);
  private static final int INSISTENT = 2;

  private final IntConsumer play;
  private final BooleanSupplier allowed;
  private Instant newest = Instant.MIN;
  private Instant soundedAt = Instant.MIN;
  private boolean silenced;

  /// @param play sounds a priority, on another thread
  Sounder(IntConsumer play, BooleanSupplier allowed) {
    this.play = play;
    this.allowed = allowed;
  }

  void hear(Alarms alarms, Instant now) {
    boolean fresh =
        !alarms.annunciations().isEmpty() && alarms.annunciations().getLast().at().isAfter(newest);
    if (fresh) {
      newest = alarms.annunciations().getLast().at();
      silenced = false;
    }
    Optional<AlarmRow> urgent = alarms.mostUrgentCalling();
    if (urgent.isEmpty() || silenced) {
      return;
    }
    int priority = urgent.get().priority();
    boolean again = priority <= INSISTENT && !now.isBefore(later(soundedAt));
    if (fresh || again) {
      soundedAt = now;
      if (allowed.getAsBoolean()) {
        play.accept(priority);
      }
    }
  }

  private static Instant later(Instant when) {
    return when.equals(Instant.MIN) ? when : when.plus(AGAIN);
  }

  void silence() {
    silenced = true;
  }

  boolean isSilenced() {
    return silenced;
  }
}
