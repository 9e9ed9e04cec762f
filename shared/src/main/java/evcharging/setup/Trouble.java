package evcharging.setup;

import evcharging.crypto.TlsTrouble.Kind;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/// Why a step did not pass: a value with a code that stays (docs/errors.md) and a sentence in every
/// language ([SetupWords]).
public sealed interface Trouble {

  /// For example `SETUP-REFUSED`.
  String code();

  /// What the sentence names, in its order.
  List<Object> about();

  /// No connection, or none that can be trusted.
  record NotReached(Target who, Kind why) implements Trouble {
    @Override
    public String code() {
      return switch (why) {
        case NO_NAME -> "SETUP-NAME-NOT-FOUND";
        case NOBODY_LISTENS -> "SETUP-REFUSED";
        case NO_ANSWER -> "SETUP-NO-ANSWER";
        case NO_WAY -> "SETUP-NO-WAY";
        case EXPIRED, NOT_YET_VALID -> "SETUP-CERTIFICATE-TIME";
        case FOREIGN, OTHER_FINGERPRINT -> "SETUP-CERTIFICATE-FOREIGN";
        case OTHER_NAME -> "SETUP-CERTIFICATE-NAME";
        case NOT_TLS, OLD_TLS -> "SETUP-NOT-TLS";
        case OURS_REFUSED -> "SETUP-WE-ARE-REFUSED";
        case HUNG_UP, HUNG_UP_IN_HANDSHAKE, NOT_SECURE, BROKE -> "SETUP-BROKE-OFF";
      };
    }

    @Override
    public List<Object> about() {
      return List.of(who.toString(), who.host(), Integer.toString(who.port()));
    }
  }

  /// The person said no, or the fingerprint that was given is another.
  record OtherFingerprint(Target who, String shown) implements Trouble {
    @Override
    public String code() {
      return "SETUP-FINGERPRINT";
    }

    @Override
    public List<Object> about() {
      return List.of(who.toString(), shown);
    }
  }

  /// Nobody compared it, and nobody is there to ask.
  record NotCompared(Target who, String shown) implements Trouble {
    @Override
    public String code() {
      return "SETUP-NOT-COMPARED";
    }

    @Override
    public List<Object> about() {
      return List.of(who.toString(), shown);
    }
  }

  /// @param ahead how much this machine's clock is before the other's; negative: behind
  record ClockOff(Target who, Duration ahead) implements Trouble {
    @Override
    public String code() {
      return ahead.isNegative() ? "SETUP-CLOCK-BEHIND" : "SETUP-CLOCK-AHEAD";
    }

    @Override
    public List<Object> about() {
      return List.of(who.toString(), SetupWords.span(ahead.abs()));
    }
  }

  /// By this machine's clock the certificate is not in force; one of the two is wrong.
  record NotInForce(Target who, Instant from, Instant until, Instant now) implements Trouble {
    @Override
    public String code() {
      return "SETUP-CERTIFICATE-TIME";
    }

    @Override
    public List<Object> about() {
      return List.of(who.toString(), who.host(), Integer.toString(who.port()));
    }
  }

  /// It speaks TLS, but not as this kind of server does.
  record AnotherServer(Target who) implements Trouble {
    @Override
    public String code() {
      return "SETUP-ANOTHER-SERVER";
    }

    @Override
    public List<Object> about() {
      return List.of(who.toString());
    }
  }

  record CodeMissing(String subject) implements Trouble {
    @Override
    public String code() {
      return "SETUP-CODE-MISSING";
    }

    @Override
    public List<Object> about() {
      return List.of(subject);
    }
  }

  /// Wrong, used or expired: the Registry does not tell a stranger which.
  record CodeWrong(String subject) implements Trouble {
    @Override
    public String code() {
      return "SETUP-CODE-WRONG";
    }

    @Override
    public List<Object> about() {
      return List.of(subject);
    }
  }

  record TooManyTries(Duration pause) implements Trouble {
    @Override
    public String code() {
      return "SETUP-TOO-MANY-TRIES";
    }

    @Override
    public List<Object> about() {
      return List.of(SetupWords.span(pause));
    }
  }

  /// The id belongs to a point that is registered already, from another machine.
  record Taken(String point) implements Trouble {
    @Override
    public String code() {
      return "SETUP-TAKEN";
    }

    @Override
    public List<Object> about() {
      return List.of(point);
    }
  }

  /// The token is none of Central's, or may not do what this program does.
  record TokenWrong(Target who) implements Trouble {
    @Override
    public String code() {
      return "SETUP-TOKEN";
    }

    @Override
    public List<Object> about() {
      return List.of(who.toString());
    }
  }

  /// The proof this machine has got is not accepted.
  record ProofRefused(String subject) implements Trouble {
    @Override
    public String code() {
      return "SETUP-PROOF-REFUSED";
    }

    @Override
    public List<Object> about() {
      return List.of(subject);
    }
  }

  /// Another no, in the other side's own words.
  record SaidNo(Target who, String sentence) implements Trouble {
    @Override
    public String code() {
      return "SETUP-SAID-NO";
    }

    @Override
    public List<Object> about() {
      return List.of(who.toString(), sentence);
    }
  }

  record NotWritten(Path where, String why) implements Trouble {
    @Override
    public String code() {
      return "SETUP-NOT-WRITTEN";
    }

    @Override
    public List<Object> about() {
      return List.of(where.toString(), why);
    }
  }

  record PortTaken(int port) implements Trouble {
    @Override
    public String code() {
      return "SETUP-PORT-IN-USE";
    }

    @Override
    public List<Object> about() {
      return List.of(Integer.toString(port));
    }
  }

  /// A name for the certificate that does not lead to this machine.
  record NameElsewhere(String name) implements Trouble {
    @Override
    public String code() {
      return "SETUP-NAME-ELSEWHERE";
    }

    @Override
    public List<Object> about() {
      return List.of(name);
    }
  }

  /// An answer that is missing or cannot be.
  record BadAnswer(String question, String option) implements Trouble {
    @Override
    public String code() {
      return "SETUP-ANSWER";
    }

    @Override
    public List<Object> about() {
      return List.of(option);
    }
  }

  /// Whether trying again makes sense only with another code or token.
  default boolean wantsAnotherSecret() {
    return this instanceof CodeMissing || this instanceof CodeWrong || this instanceof TokenWrong;
  }

  /// The key of its sentence.
  default String key() {
    return "trouble." + code().substring("SETUP-".length()).toLowerCase(Locale.ROOT);
  }
}
