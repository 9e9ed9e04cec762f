package evcharging.weather.provider;

/// The weather cannot be had now; the text is one sentence for people, without a stop.
public final class ProviderTrouble extends Exception {
  private static final long serialVersionUID = 1;

  public ProviderTrouble(String sentence) {
    super(sentence);
  }

  public ProviderTrouble(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
