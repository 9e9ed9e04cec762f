package evcharging.registry.book;

import evcharging.domain.Place;
import java.util.Optional;

/// Who may enter the book, and how (G-01, G-04, T11): one function.
public final class Enrolment {
  private Enrolment() {}

  /// What the asker brought, already checked against the hashes.
  public enum Code {
    NONE,
    WRONG,
    RIGHT
  }

  /// @param showsPresentCredential the present credential was given, as `current_credential` or as
  ///   the one to register (the answer to a first registration was lost)
  /// @param sameCredential the credential to register is the present one
  public record Proof(boolean showsPresentCredential, boolean sameCredential, Code code) {}

  /// What to do.
  public sealed interface Decision {
    /// Write a line; the code, if one was needed, is burnt in the same transaction.
    record Write(Change.Kind kind, String actor) implements Decision {}

    /// The book says so already: the same answer again, and nothing is written.
    record Already(Registration present) implements Decision {}

    record No(Refusal why) implements Decision {}
  }

  public static Decision decide(Optional<Registration> present, Place place, Proof proof) {
    if (present.isPresent() && present.get().active()) {
      return again(present.get(), place, proof);
    }
    // A deregistered point is a stranger: its old credential opens nothing, an operator's code
    // does.
    return switch (proof.code()) {
      case NONE -> new Decision.No(Refusal.CODE_NEEDED);
      case WRONG -> new Decision.No(Refusal.CODE_WRONG);
      case RIGHT -> new Decision.Write(Change.Kind.REGISTERED, "code");
    };
  }

  private static Decision again(Registration present, Place place, Proof proof) {
    if (!proof.showsPresentCredential()) {
      return new Decision.No(Refusal.ID_TAKEN);
    }
    if (!proof.sameCredential()) {
      return new Decision.Write(Change.Kind.CREDENTIAL_CHANGED, "credential");
    }
    return present.place().equals(place)
        ? new Decision.Already(present)
        : new Decision.Write(Change.Kind.REGISTERED, "credential");
  }
}
