package evcharging.central.network;

import evcharging.domain.CpId;
import evcharging.domain.Place;
import java.util.Comparator;

/// Which alarm: of this type, about this point, place or Central. There is one of each at most,
/// however often its condition comes and goes.
///
/// @param of a point's id, a place's name, or `central`: see [AlarmType#about]
public record AlarmKey(AlarmType type, String of) implements Comparable<AlarmKey> {
  private static final Comparator<AlarmKey> ORDER =
      Comparator.comparing(AlarmKey::type).thenComparing(AlarmKey::of);
  private static final String CENTRAL = "central";

  public AlarmKey {
    if (type == null || of == null || of.isBlank()) {
      throw new IllegalArgumentException("an alarm has a type and is about something");
    }
  }

  public static AlarmKey at(AlarmType type, CpId point) {
    return new AlarmKey(type, point.value());
  }

  public static AlarmKey at(AlarmType type, Place place) {
    return new AlarmKey(type, place.name());
  }

  /// About Central or the network as a whole.
  public static AlarmKey central(AlarmType type) {
    return new AlarmKey(type, CENTRAL);
  }

  /// True if only the programs around the core know whether it is so.
  public boolean toldFromOutside() {
    return switch (type) {
      case KAFKA_UNREACHABLE, REGISTRY_UNREACHABLE, CERTIFICATE_ENDING -> true;
      // Of points the readings tell it.
      case CLOCK_SKEW -> of.equals(CENTRAL);
      default -> false;
    };
  }

  @Override
  public int compareTo(AlarmKey other) {
    return ORDER.compare(this, other);
  }

  /// `POINT_DISCONNECTED CP001`
  @Override
  public String toString() {
    return type + " " + of;
  }
}
