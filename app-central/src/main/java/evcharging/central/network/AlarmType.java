package evcharging.central.network;

import java.time.Duration;
import java.util.Set;

/// The catalogue: every alarm there is, with all that decides when it calls somebody. The names are
/// stable codes that stand in journals for ever: one is never renamed or taken out.
///
/// Cause, consequence and what to do stand in the console's texts, in each language;
/// `docs/alarms.md` shows both together. What needs nobody's action is an event and has no place
/// here.
public enum AlarmType {
  SUPPLY_AGAINST_ORDER(1, About.POINT, Delay.onOff(5, 5)),
  TWO_MACHINES(1, About.POINT, Delay.onOff(0, 120)),
  INTEGRITY_IN_DOUBT(1, About.CENTRAL, Delay.onOff(0, 0)),
  DISK_RESERVE(1, About.CENTRAL, Delay.onOff(0, 30)),
  NETWORK_LOST(2, About.CENTRAL, Delay.onOff(5, 10)),
  PLACE_LOST(2, About.PLACE, Delay.onOff(5, 10), Under.GROUP),
  FAULTY_IN_SESSION(2, About.POINT, Delay.onOff(3, 10), Under.GROUP),
  EMERGENCY_STOP(2, About.POINT, Delay.onOff(0, 5)),
  MESSAGES_UNREADABLE(2, About.POINT, Delay.onOff(0, 120)),
  KAFKA_UNREACHABLE(2, About.CENTRAL, Delay.onOff(15, 10)),
  POINT_DISCONNECTED(3, About.POINT, Delay.onOff(30, 10).orTimes(3), Under.GROUP, Under.HELD),
  POINT_FAULTY(3, About.POINT, Delay.onOff(30, 10).orTimes(3), Under.GROUP, Under.HELD),
  METER_IMPLAUSIBLE(3, About.POINT, Delay.onOff(0, 120)),
  SESSION_REVIEW(3, About.POINT, Delay.onOff(0, 0)),
  WEATHER_ALERT(3, About.PLACE, Delay.onOff(0, 10)),
  REGISTRY_UNREACHABLE(3, About.CENTRAL, Delay.onOff(30, 10)),
  WEATHER_STALE(4, About.CENTRAL, Delay.onOff(15, 0)),
  CERTIFICATE_ENDING(4, About.CENTRAL, Delay.onOff(0, 0)),
  CLOCK_SKEW(4, About.POINT, Delay.onOff(0, 60));

  /// After so many beginnings within a minute an alarm is chattering.
  static final int CHATTERS_AFTER = 3;

  /// A chattering alarm is over only after so long without another beginning: ten flaps in a minute
  /// are one alarm.
  static final Duration QUIET = Duration.ofMinutes(1);

  /// How far back the beginnings of a [Delay#times] count.
  static final Duration TIMES_WITHIN = Duration.ofMinutes(5);

  private final int priority;
  private final About about;
  private final Delay delay;
  private final Set<Under> under;

  AlarmType(int priority, About about, Delay delay, Under... under) {
    this.priority = priority;
    this.about = about;
    this.delay = delay;
    this.under = Set.of(under);
  }

  /// What an alarm of a type is about, and so what [AlarmKey#of] holds.
  public enum About {
    /// A charging point's id.
    POINT,
    /// A place's name.
    PLACE,
    /// The word `central`.
    CENTRAL
  }

  /// What makes an alarm say nothing new, so that it is suppressed by design.
  public enum Under {
    /// Its place or the whole network is lost: one root alarm speaks for all.
    GROUP,
    /// Somebody or the weather holds the point out of service.
    HELD
  }

  /// @param on how long a condition must last before it is an alarm
  /// @param off how long it must be gone before the alarm has returned
  /// @param times so many beginnings in five minutes are an alarm at once; 0 if they are not
  public record Delay(Duration on, Duration off, int times) {
    private static final Duration MOST = Duration.ofDays(1);

    public Delay {
      if (on.isNegative()
          || off.isNegative()
          || on.compareTo(MOST) > 0
          || off.compareTo(MOST) > 0) {
        throw new IllegalArgumentException("a delay of an alarm is from 0 to 24 hours");
      }
      if (times < 0 || times > Watched.MOST_BEGINNINGS) {
        throw new IllegalArgumentException(
            "the beginnings that make an alarm at once are at most " + Watched.MOST_BEGINNINGS);
      }
    }

    static Delay onOff(int onSeconds, int offSeconds) {
      return new Delay(Duration.ofSeconds(onSeconds), Duration.ofSeconds(offSeconds), 0);
    }

    Delay orTimes(int beginnings) {
      return new Delay(on, off, beginnings);
    }
  }

  /// 1 (most urgent) to 4, unless the condition itself says otherwise.
  public int priority() {
    return priority;
  }

  public About about() {
    return about;
  }

  /// What counts unless Central's options say otherwise ([NetworkLimits#delay]).
  public Delay delay() {
    return delay;
  }

  public Set<Under> suppressedUnder() {
    return under;
  }

  boolean isUnder(Under what) {
    return under.contains(what);
  }

  /// True if only the operator's acknowledgement ends it: it waits for a person to have looked.
  boolean endsWhenAcknowledged() {
    return this == SESSION_REVIEW;
  }

  /// True if it only happens, and then lasts for its off-delay: each time anew.
  boolean isMomentary() {
    return this == TWO_MACHINES || this == MESSAGES_UNREADABLE || this == METER_IMPLAUSIBLE;
  }

  /// True if it is judged by connections, which say nothing in Central's own first seconds.
  boolean needsGrace() {
    return switch (this) {
      case NETWORK_LOST, PLACE_LOST, POINT_DISCONNECTED, POINT_FAULTY, FAULTY_IN_SESSION -> true;
      default -> false;
    };
  }
}
