package evcharging.crypto;

/// Too many passwords are being checked already; the caller answers "busy" and nothing was checked.
public final class Busy extends Exception {
  private static final long serialVersionUID = 1L;

  Busy() {
    super("busy: too many sign-ins at once, please try again", null, false, false);
  }
}
