package evcharging.wire;

/// Bytes that are no message of ours. The text is one sentence for people and never echoes what was
/// received.
public final class BadMessage extends Exception {
  private static final long serialVersionUID = 1;

  public BadMessage(String sentence) {
    super(sentence);
  }

  public BadMessage(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
