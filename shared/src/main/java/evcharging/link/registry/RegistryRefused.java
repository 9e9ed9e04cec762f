package evcharging.link.registry;

import java.time.Duration;

/// The Registry answered, and said no. Asking the same again does not help, except after
/// [#retryAfter()]. The message is a sentence for people.
public final class RegistryRefused extends Exception {
  private static final long serialVersionUID = 1L;

  private final int status;
  private final Duration retryAfter;

  RegistryRefused(int status, String sentence, Duration retryAfter) {
    super(sentence);
    this.status = status;
    this.retryAfter = retryAfter;
  }

  /// The HTTP status: 400, 401, 403, 404, 409, 413, 429.
  public int status() {
    return status;
  }

  /// Zero unless there were too many wrong tries.
  public Duration retryAfter() {
    return retryAfter;
  }
}
