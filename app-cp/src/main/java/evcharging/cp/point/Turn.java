package evcharging.cp.point;

import evcharging.wire.FromEngine;
import evcharging.wire.OnKafka;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/// One turn of the machine: when it is, whether Central hears it, and what it leads to.
final class Turn {
  private final Moment moment;
  private final List<PointEffect> effects = new ArrayList<>();
  private boolean centralFound;
  private boolean save;

  Turn(Moment moment, boolean centralFound) {
    this.moment = moment;
    this.centralFound = centralFound;
  }

  Instant wall() {
    return moment.wall();
  }

  long nanos() {
    return moment.nanos();
  }

  boolean centralFound() {
    return centralFound;
  }

  void centralFound(boolean found) {
    centralFound = found;
  }

  /// To Central if it is there; whatever matters is told again when it comes back.
  void tell(FromEngine message) {
    if (centralFound) {
      effects.add(new PointEffect.TellCentral(message));
    }
  }

  void reading(OnKafka.MeterReading reading) {
    effects.add(new PointEffect.Reading(reading));
  }

  void report(OnKafka.PointReport report) {
    effects.add(new PointEffect.Report(report));
  }

  void show(String line) {
    effects.add(new PointEffect.Show(line));
  }

  /// What this turn changed must be on disk before anything of it is said.
  void save() {
    save = true;
  }

  List<PointEffect> effects(Supplier<RegisterImage> image) {
    if (save) {
      effects.addFirst(new PointEffect.Save(image.get()));
    }
    return List.copyOf(effects);
  }
}
