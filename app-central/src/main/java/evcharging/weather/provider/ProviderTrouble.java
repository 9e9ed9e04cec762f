package evcharging.weather.provider;

import java.time.Duration;
import java.util.Optional;

/// The weather cannot be had now; the text is one sentence for people, without a stop.
public final class ProviderTrouble extends Exception {
  private static final long serialVersionUID = 1;

  private final boolean everywhere;
  private final Duration pause;

  /// A trouble with this one place.
  public ProviderTrouble(String sentence) {
    this(sentence, null, false, null);
  }

  public ProviderTrouble(String sentence, Throwable cause) {
    this(sentence, cause, false, null);
  }

  private ProviderTrouble(String sentence, Throwable cause, boolean everywhere, Duration pause) {
    super(sentence, cause);
    this.everywhere = everywhere;
    this.pause = pause;
  }

  /// A trouble that every place has: it refuses us, or we asked too often.
  ///
  /// @param pause the provider asked for, if it did
  static ProviderTrouble everywhere(String sentence, Optional<Duration> pause) {
    return new ProviderTrouble(sentence, null, true, pause.orElse(null));
  }

  /// True if asking for another place would be of no use.
  boolean isEverywhere() {
    return everywhere;
  }

  Optional<Duration> pause() {
    return Optional.ofNullable(pause);
  }
}
