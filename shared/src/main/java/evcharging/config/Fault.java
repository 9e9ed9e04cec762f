package evcharging.config;

/// The program cannot go on, for a reason a person can understand and mend. Carried to the main,
/// which prints `CODE: sentence` and ends with exit code 2.
public final class Fault extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final String code;

  /// @param code stable, for example `CENTRAL-PORT-IN-USE`
  /// @param sentence what happened and what to do, in one sentence
  public Fault(String code, String sentence) {
    super(sentence);
    this.code = code;
  }

  public Fault(String code, String sentence, Throwable cause) {
    super(sentence, cause);
    this.code = code;
  }

  public String code() {
    return code;
  }
}
