package evcharging.registry.book;

/// Why the Registry said no. The sentence is what people are shown; it says nothing that a stranger
/// should not learn.
public enum Refusal {
  CREDENTIAL_WEAK(
      "the credential is too weak: it needs at least 16 characters, 8 of them different, must not"
          + " contain the point's id and must not be a well-known one"),
  CODE_NEEDED("a new point needs its one-time code in the field enrolment_code"),
  CODE_WRONG("the one-time code is wrong, used or expired"),
  ID_TAKEN(
      "this id is registered already; its present credential is needed in the field"
          + " current_credential"),
  REGISTERED_ALREADY("this id is registered already; deregister it first"),
  NOT_KNOWN("wrong id or credential, or not registered"),
  PROOF_NEEDED("this needs a bearer secret: the point's own credential or the admin secret"),
  NOT_ALLOWED("that secret does not allow this"),
  SERVER_NEEDED("only an enrolled server may read this: show its certificate"),
  NOT_FOUND("not found"),
  CERTIFICATE_REQUEST_BAD("the certificate request cannot be used"),
  TRY_LATER("too many wrong tries; try again later"),
  DISK_FULL("the Registry's disk is full; nothing was changed");

  private final String sentence;

  Refusal(String sentence) {
    this.sentence = sentence;
  }

  public String sentence() {
    return sentence;
  }
}
