package evcharging.driver.cli;

import evcharging.config.Speech;
import java.util.Arrays;
import java.util.stream.Collectors;

/// Central forms its sentences and reasons in English, as its audit log has them; here they get the
/// language of the driver. What a person wrote stays as it came.
final class CentralWords {
  private static final String BETWEEN = "; ";

  private final Speech speech;

  CentralWords(Speech speech) {
    this.speech = speech;
  }

  /// A reason may be several, one for each hold; a sentence may have a semicolon of its own.
  String say(String english) {
    String[] parts = english.split(BETWEEN);
    return Arrays.stream(parts).allMatch(speech.phrases()::knows)
        ? Arrays.stream(parts).map(speech::say).collect(Collectors.joining(BETWEEN))
        : speech.say(english);
  }
}
