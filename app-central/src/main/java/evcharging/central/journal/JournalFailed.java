package evcharging.central.journal;

/// A batch may or may not be on disk. Nobody may go on: the process ends, and the next start finds
/// out.
public final class JournalFailed extends RuntimeException {
  private static final long serialVersionUID = 1;

  JournalFailed(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
