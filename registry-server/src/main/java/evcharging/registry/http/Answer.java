package evcharging.registry.http;

import evcharging.registry.book.Refusal;
import evcharging.registry.book.Reply;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/// What goes back over the wire.
///
/// @param headers beside the content type
record Answer(int status, String contentType, byte[] body, Map<String, String> headers) {

  static Answer json(int status, Object body) {
    return new Answer(status, "application/json", Body.write(body), Map.of());
  }

  static Answer error(int status, String sentence) {
    return json(status, fields("error", true, "msg", sentence));
  }

  /// The desk's reply: what `done` makes of it, or the refusal in the shape all errors have.
  static <T> Answer of(Reply<T> reply, Function<T, Answer> done) {
    return switch (reply) {
      case Reply.Done<T>(T value) -> done.apply(value);
      case Reply.Refused<T> refused ->
          error(status(refused.why()), refused.sentence()).waiting(refused.delay());
    };
  }

  /// Tells when a next try makes sense.
  Answer waiting(Duration wait) {
    return wait.isZero() ? this : with("Retry-After", Long.toString(wait.toSeconds() + 1));
  }

  Answer with(String header, String content) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(header, content);
    return new Answer(status, contentType, body, more);
  }

  static int status(Refusal why) {
    return switch (why) {
      case CREDENTIAL_WEAK, CERTIFICATE_REQUEST_BAD -> 400;
      case CODE_NEEDED, PROOF_NEEDED, SERVER_NEEDED -> 401;
      case CODE_WRONG, NOT_KNOWN, NOT_ALLOWED -> 403;
      case NOT_FOUND -> 404;
      case ID_TAKEN, REGISTERED_ALREADY -> 409;
      case TRY_LATER -> 429;
      case DISK_FULL -> 507;
    };
  }

  /// Field names and contents by turns, in this order.
  static Map<String, Object> fields(Object... namesAndContents) {
    Map<String, Object> fields = new LinkedHashMap<>();
    for (int i = 0; i < namesAndContents.length; i += 2) {
      fields.put((String) namesAndContents[i], namesAndContents[i + 1]);
    }
    return fields;
  }
}
