package evcharging.weather.provider;

import evcharging.domain.Place;
import evcharging.weather.alarms.Weather;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Bad weather to order: `frost in Rome in 20 s for 30 s`, or `frost in Rome in 20 s` for good.
///
/// @param from after the start of the program
public record ScriptedWeather(Place place, Weather weather, Duration from, Duration length) {
  private static final Duration FOR_GOOD = Duration.ofDays(3_650);
  private static final Pattern FORM =
      Pattern.compile("(frost|storm|gale|heat) in (.+?) in (\\d{1,6}) s(?: for (\\d{1,6}) s)?");

  /// @throws IllegalArgumentException with the form that is expected
  public static ScriptedWeather parse(String line) {
    Matcher matcher = FORM.matcher(line.strip());
    if (!matcher.matches()) {
      throw new IllegalArgumentException(
          "expected 'frost|storm|gale|heat in PLACE in N s [for N s]', such as"
              + " 'frost in Rome in 20 s for 30 s'");
    }
    return new ScriptedWeather(
        new Place(matcher.group(2)),
        kind(matcher.group(1)),
        Duration.ofSeconds(Long.parseLong(matcher.group(3))),
        matcher.group(4) == null ? FOR_GOOD : Duration.ofSeconds(Long.parseLong(matcher.group(4))));
  }

  /// A script, one event a line; blank lines and what follows a `#` are passed over.
  ///
  /// @throws IllegalArgumentException with the numbers of the bad lines
  public static List<ScriptedWeather> parseAll(List<String> lines) {
    List<ScriptedWeather> events = new ArrayList<>();
    List<String> bad = new ArrayList<>();
    for (int number = 1; number <= lines.size(); number++) {
      String line = lines.get(number - 1).replaceFirst("#.*", "").strip();
      try {
        if (!line.isEmpty()) {
          events.add(parse(line));
        }
      } catch (IllegalArgumentException e) {
        bad.add("line " + number + ": " + e.getMessage());
      }
    }
    if (!bad.isEmpty()) {
      throw new IllegalArgumentException(String.join("; ", bad));
    }
    return events;
  }

  boolean lastsAt(Duration running) {
    return running.compareTo(from) >= 0 && running.compareTo(from.plus(length)) < 0;
  }

  private static Weather kind(String word) {
    return switch (word) {
      case "frost" -> Weather.of(-6.4, 3.1, false);
      case "storm" -> Weather.of(12.8, 18.5, true);
      case "gale" -> Weather.of(9.3, 32.7, false);
      default -> Weather.of(46.2, 2.4, false);
    };
  }
}
