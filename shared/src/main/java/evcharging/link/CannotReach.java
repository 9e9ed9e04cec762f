package evcharging.link;

/// The other side cannot be reached now; the text is one sentence for people.
public final class CannotReach extends Exception {
  private static final long serialVersionUID = 1;

  public CannotReach(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
