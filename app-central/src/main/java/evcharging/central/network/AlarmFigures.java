package evcharging.central.network;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// How good the alarms themselves are: whether they call seldom enough to be heeded (ISA-18.2,
/// EEMUA 191).
///
/// @param lastTenMinutes how often somebody was called for; more than 10 is a flood
/// @param perTenMinutes the mean of the last day, or of the time since the first call if shorter
/// @param standing conditions that last, neither shelved nor suppressed
/// @param calling not acknowledged
/// @param stale standing for more than a day
/// @param offenders what called most often in the last day, most often first
/// @param calls in the last day by priority: the first is priority 1
public record AlarmFigures(
    long lastTenMinutes,
    double perTenMinutes,
    long standing,
    long calling,
    long stale,
    long shelved,
    long suppressed,
    List<Offender> offenders,
    List<Long> calls) {
  private static final Duration TEN_MINUTES = Duration.ofMinutes(10);
  private static final Duration DAY = Duration.ofHours(24);
  private static final int TOP = 10;
  private static final int PRIORITIES = 4;

  /// Above so many calls in ten minutes it is a flood: nobody can heed them.
  public static final int FLOOD = 10;

  public record Offender(AlarmKey alarm, long calls) {}

  static AlarmFigures of(Alarms alarms, Instant now) {
    List<Annunciation> day =
        alarms.annunciations().stream().filter(a -> a.at().isAfter(now.minus(DAY))).toList();
    Instant tenMinutesAgo = now.minus(TEN_MINUTES);
    return new AlarmFigures(
        day.stream().filter(a -> a.at().isAfter(tenMinutesAgo)).count(),
        mean(day, now),
        count(alarms, AlarmRow::isStanding),
        count(alarms, AlarmRow::isCalling),
        count(alarms, row -> row.isStanding() && isStale(row, now)),
        count(alarms, row -> row.state() == AlarmState.SHELVED),
        count(alarms, row -> row.state() == AlarmState.SUPPRESSED),
        offenders(day),
        byPriority(day));
  }

  static boolean isStale(AlarmRow row, Instant now) {
    return row.alarm().since().isBefore(now.minus(DAY));
  }

  private static long count(Alarms alarms, Predicate<AlarmRow> which) {
    return alarms.rows().stream().filter(which).count();
  }

  private static double mean(List<Annunciation> day, Instant now) {
    if (day.isEmpty()) {
      return 0;
    }
    Duration time = Duration.between(day.getFirst().at(), now);
    return day.size() / Math.max(1.0, (double) time.toSeconds() / TEN_MINUTES.toSeconds());
  }

  private static List<Offender> offenders(List<Annunciation> day) {
    Map<AlarmKey, Long> calls =
        day.stream()
            .map(Annunciation::alarm)
            .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    return calls.entrySet().stream()
        .map(e -> new Offender(e.getKey(), e.getValue()))
        .sorted(Comparator.comparingLong(Offender::calls).reversed().thenComparing(Offender::alarm))
        .limit(TOP)
        .toList();
  }

  private static List<Long> byPriority(List<Annunciation> day) {
    Long[] calls = new Long[PRIORITIES];
    for (int priority = 1; priority <= PRIORITIES; priority++) {
      int wanted = priority;
      calls[priority - 1] = day.stream().filter(a -> a.priority() == wanted).count();
    }
    return List.of(calls);
  }

  /// The share of a priority in the calls of the last day; 0 if there was none.
  public double share(int priority) {
    long all = calls.stream().mapToLong(Long::longValue).sum();
    return all == 0 ? 0 : (double) calls.get(priority - 1) / all;
  }
}
