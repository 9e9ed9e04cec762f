package evcharging.domain;

import java.util.List;

/// A "no" with its reason: a value in the answer, never an exception.
///
/// @param code stable, for programs
/// @param sentence one clear sentence for people
/// @param because the chain of facts behind it, nearest first, each a short sentence; may be empty
public record Refusal(Code code, String sentence, List<String> because) {
  /// Stable codes; the text of the sentence may change, these do not.
  public enum Code {
    /// "No charging point available at the moment."
    NO_POINT_AVAILABLE,
    UNKNOWN_POINT,
    POINT_BUSY,
    POINT_HELD,
    POINT_FAULTY,
    POINT_DISCONNECTED,
    POINT_AWAITS_METER,
    POINT_DECLINED,
    POINT_DID_NOT_ANSWER,
    DRIVER_ALREADY_CHARGING,
    DRIVER_LOCKED,
    UNKNOWN_DRIVER,
    WRONG_SECRET,
    TOO_MANY_TRIES,
    NOT_YOUR_SESSION,
    /// The request was answered before and its session is over.
    REQUEST_IS_OVER,
    ALREADY_THERE,
    NOT_REGISTERED,
    KEYS_REVOKED,
    ALREADY_CONNECTED,
    NOT_ALLOWED,
    BAD_MESSAGE,
    INTEGRITY_IN_DOUBT,
    DISK_RESERVE_REACHED,
    UNAVAILABLE,
    BUSY,
    FAULT
  }

  public Refusal {
    if (code == null || sentence == null || sentence.isBlank()) {
      throw new IllegalArgumentException("a refusal needs a code and a sentence");
    }
    because = List.copyOf(because);
  }

  public static Refusal of(Code code, String sentence, String... because) {
    return new Refusal(code, sentence, List.of(because));
  }
}
