package evcharging.setup;

import evcharging.crypto.TlsTrouble.Kind;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// Why a step did not pass: a value with a code that stays (docs/errors.md) and a sentence in every
/// language ([SetupWords]).
///
/// @param about what the sentence names, in the order its [Why] says
public record Trouble(Why why, List<String> about) {

  /// All there are, each with what its sentence names.
  public enum Why {
    // No connection, or none that can be trusted: whether what was asked was done stays open.
    NAME_NOT_FOUND("server", "host", "port"),
    REFUSED("server", "host", "port"),
    NO_ANSWER("server", "host", "port"),
    NO_WAY("server", "host", "port"),
    NOT_TLS("server", "host", "port"),
    CERTIFICATE_FOREIGN("server", "host", "port"),
    CERTIFICATE_NAME("server", "host", "port"),
    /// By this machine's clock it is not in force; one of the two is wrong.
    CERTIFICATE_TIME("server", "host", "port"),
    WE_ARE_REFUSED("server", "host", "port"),
    BROKE_OFF("server", "host", "port"),
    // What was seen, or said.
    /// The person said no, or the fingerprint that was given is another.
    FINGERPRINT("server", "shown"),
    /// Nobody compared it, and nobody is there to ask.
    NOT_COMPARED("server", "shown"),
    /// What was given is none at all.
    NO_FINGERPRINT(),
    CLOCK_AHEAD("server", "by"),
    CLOCK_BEHIND("server", "by"),
    /// It speaks TLS, but not as this kind of server does.
    ANOTHER_SERVER("server"),
    CODE_MISSING("subject"),
    /// Wrong, used or expired: the Registry does not tell a stranger which.
    CODE_WRONG("subject"),
    TOO_MANY_TRIES("pause"),
    /// The id belongs to a point that is registered already, from another machine.
    TAKEN("point"),
    /// The token is none of Central's, or may not do what this program does.
    TOKEN("server"),
    /// The proof this machine has got is not accepted.
    PROOF_REFUSED("subject"),
    /// Another no, in the other side's own words.
    SAID_NO("server", "sentence"),
    /// Whoever runs this may not read or write it.
    NOT_ALLOWED("file"),
    /// It lies on a disk that is mounted read-only.
    READ_ONLY("file"),
    DISK_FULL("file"),
    /// A directory stands where a file belongs, or a file where a directory does.
    IN_THE_WAY("file", "blocker"),
    /// It was there, or should be.
    FILE_MISSING("file"),
    /// It is there, but empty, damaged, or a secret others may read.
    FILE_UNUSABLE("file"),
    /// Any other reason, in the system's words.
    NOT_WRITTEN("file", "why"),
    PORT_IN_USE("port"),
    /// Two of this machine's servers were given the same one.
    PORT_TWICE("port"),
    /// A name for the certificate that does not lead to this machine.
    NAME_ELSEWHERE("name"),
    /// An answer that is missing or cannot be.
    ANSWER("option");

    private final int names;

    Why(String... names) {
      this.names = names.length;
    }

    int names() {
      return names;
    }
  }

  public Trouble {
    about = List.copyOf(about);
    if (about.size() != why.names()) {
      throw new IllegalArgumentException(why + " does not name " + about);
    }
  }

  /// @param about each as its text
  public Trouble(Why why, Object... about) {
    this(why, Stream.of(about).map(Object::toString).toList());
  }

  /// No connection, or none that can be trusted.
  public static Trouble notReached(Target who, Kind kind) {
    return with(
        who,
        switch (kind) {
          case NO_NAME -> Why.NAME_NOT_FOUND;
          case NOBODY_LISTENS -> Why.REFUSED;
          case NO_ANSWER -> Why.NO_ANSWER;
          case NO_WAY -> Why.NO_WAY;
          case EXPIRED, NOT_YET_VALID -> Why.CERTIFICATE_TIME;
          case FOREIGN, OTHER_FINGERPRINT -> Why.CERTIFICATE_FOREIGN;
          case OTHER_NAME -> Why.CERTIFICATE_NAME;
          case NOT_TLS, OLD_TLS -> Why.NOT_TLS;
          case OURS_REFUSED -> Why.WE_ARE_REFUSED;
          case HUNG_UP, HUNG_UP_IN_HANDSHAKE, NOT_SECURE, BROKE -> Why.BROKE_OFF;
        });
  }

  /// One between this machine and a server.
  static Trouble with(Target who, Why why) {
    return new Trouble(why, who, who.host(), who.port());
  }

  /// @param ahead how much this machine's clock is before the other's; negative: behind
  static Trouble clockOff(Target who, Duration ahead) {
    return new Trouble(
        ahead.isNegative() ? Why.CLOCK_BEHIND : Why.CLOCK_AHEAD, who, SetupWords.span(ahead.abs()));
  }

  /// For example `SETUP-CODE-WRONG`.
  public String code() {
    return "SETUP-" + word().toUpperCase(Locale.ROOT);
  }

  /// The key of its sentence.
  public String key() {
    return "trouble." + word();
  }

  private String word() {
    return why.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// Whether trying again makes sense only with another code or token.
  public boolean wantsAnotherSecret() {
    return why == Why.CODE_MISSING || why == Why.CODE_WRONG || why == Why.TOKEN;
  }

  /// Whether nobody has answered: what was asked may have been done, or not.
  public boolean leavesOpen() {
    return why.compareTo(Why.BROKE_OFF) <= 0;
  }
}
