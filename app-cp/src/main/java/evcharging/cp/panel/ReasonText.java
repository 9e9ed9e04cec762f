package evcharging.cp.panel;

import evcharging.styles.text.Texts;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Central gives its reasons in English sentences. Those it forms itself are told in the language
/// of the panel; what a person or a program wrote stays as it is.
final class ReasonText {
  private static final String DRAINING = "stops after this supply: ";
  private static final String BETWEEN = "; ";
  private static final List<Known> KNOWN =
      List.of(
          known("reason.no-monitor", "no Monitor is connected"),
          known("reason.monitor-new", "the Monitor has only just connected"),
          known("reason.engine-away", "the Engine cannot reach Central"),
          known("reason.awaiting-meter", "awaiting the meter of (\\S+)"),
          known("reason.session", "session (\\S+)"),
          known("reason.idle", "idle and usable"),
          known("reason.ko", "KO was reported at the point"),
          known("reason.emergency", "the emergency stop is pressed"),
          known("reason.no-answer", "no answer in time"),
          known("reason.broke", "the connection broke"),
          known("reason.still", "the Engine's work stands still"),
          known("reason.gone", "(\\S+:\\d+): .*"),
          known("reason.operator", "OPERATOR: OUT by (.+)"),
          known("reason.keys-revoked", "KEYS_REVOKED: keys revoked by (.+)"),
          known("reason.deregistered", "DEREGISTERED: .*"),
          known("reason.emergency-hold", "EMERGENCY: .*"),
          known("reason.frost", "WEATHER: LOW_TEMPERATURE"),
          known("reason.storm", "WEATHER: STORM"),
          known("reason.gale", "WEATHER: HIGH_WIND"),
          known("reason.heat", "WEATHER: HIGH_TEMPERATURE"));

  private record Known(String key, Pattern sentence) {}

  private ReasonText() {}

  private static Known known(String key, String sentence) {
    return new Known(key, Pattern.compile(sentence));
  }

  /// Several holds stand in one reason, and may wait for the end of a supply.
  static String of(Texts texts, String reason) {
    if (reason.startsWith(DRAINING)) {
      return texts.get("reason.draining", of(texts, reason.substring(DRAINING.length())));
    }
    return Arrays.stream(reason.split(BETWEEN))
        .map(each -> one(texts, each))
        .collect(Collectors.joining(BETWEEN));
  }

  private static String one(Texts texts, String reason) {
    for (Known known : KNOWN) {
      Matcher matcher = known.sentence().matcher(reason);
      if (matcher.matches()) {
        return matcher.groupCount() == 0
            ? texts.get(known.key())
            : texts.get(known.key(), matcher.group(1));
      }
    }
    return reason;
  }
}
