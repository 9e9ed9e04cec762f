package evcharging.cp.local;

/// The Engine gave no answer that can be believed; the text is one sentence for people.
public final class NoAnswer extends Exception {
  private static final long serialVersionUID = 1;

  NoAnswer(String sentence) {
    super(sentence);
  }
}
