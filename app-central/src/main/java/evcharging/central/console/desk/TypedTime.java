package evcharging.central.console.desk;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A moment as people type it in a search: `2026-11-25`, `2026-11-25T14:30`, `today`, or ago:
/// `90m`, `24h`, `7d`.
public final class TypedTime {
  private static final Pattern AGO = Pattern.compile("(\\d{1,5})([mhd])");

  private TypedTime() {}

  /// @return empty for what is none, or not yet
  public static Optional<Instant> parse(String typed, Instant now, ZoneId zone) {
    Matcher ago = AGO.matcher(typed);
    if (ago.matches()) {
      return Optional.of(now.minus(unit(ago.group(2)).multipliedBy(Long.parseLong(ago.group(1)))));
    }
    if (typed.equals("today")) {
      return Optional.of(now.atZone(zone).toLocalDate().atStartOfDay(zone).toInstant());
    }
    try {
      return Optional.of(
          typed.indexOf('T') > 0
              ? LocalDateTime.parse(typed).atZone(zone).toInstant()
              : LocalDate.parse(typed).atStartOfDay(zone).toInstant());
    } catch (DateTimeException notYet) {
      return Optional.empty();
    }
  }

  private static Duration unit(String letter) {
    return switch (letter) {
      case "m" -> Duration.ofMinutes(1);
      case "h" -> Duration.ofHours(1);
      default -> Duration.ofDays(1);
    };
  }
}
