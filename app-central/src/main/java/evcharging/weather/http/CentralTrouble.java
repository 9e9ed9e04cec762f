package evcharging.weather.http;

/// A call to Central did not work; the text is one sentence for people, without a stop.
public class CentralTrouble extends Exception {
  private static final long serialVersionUID = 1;

  CentralTrouble(String sentence, Throwable cause) {
    super(sentence, cause);
  }

  /// Central answered, and the answer is no to this one call.
  public static final class Refused extends CentralTrouble {
    private static final long serialVersionUID = 1;

    Refused(String sentence) {
      super(sentence, null);
    }
  }
}
