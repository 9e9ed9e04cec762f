package evcharging.central.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;

/// A request that is not answered as asked: status, a stable code, one sentence.
final class Problem extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final int status;
  private final String code;
  private final String incident;
  private final Duration retryAfter;

  Problem(int status, String code, String sentence) {
    this(status, code, sentence, null, null);
  }

  private Problem(int status, String code, String sentence, String incident, Duration retryAfter) {
    super(sentence, null, false, false);
    this.status = status;
    this.code = code;
    this.incident = incident;
    this.retryAfter = retryAfter;
  }

  static Problem badRequest(String sentence) {
    return new Problem(400, "BAD_REQUEST", sentence);
  }

  static Problem notFound() {
    return new Problem(404, "NOT_FOUND", "not found");
  }

  static Problem busy() {
    return new Problem(503, "BUSY", "Central is busy; please try again in a moment.");
  }

  static Problem tooMany(String sentence, Duration retryAfter) {
    return new Problem(429, "TOO_OFTEN", sentence, null, retryAfter);
  }

  /// An error of ours; the log says more under this id.
  static Problem incident(String id) {
    return new Problem(500, "INCIDENT", "an error of Central; its log says more", id, null);
  }

  int status() {
    return status;
  }

  String code() {
    return code;
  }

  Answer answer() {
    Answer answer = new Answer(status, new Said(false, true, code, getMessage(), incident));
    return retryAfter == null
        ? answer
        : answer.with("Retry-After", Long.toString(retryAfter.toSeconds()));
  }

  /// Both spellings of "no" that the first version's clients know.
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Said(
      boolean ok, boolean error, String code, String msg, @Shown(orNull = true) String incident) {}
}
