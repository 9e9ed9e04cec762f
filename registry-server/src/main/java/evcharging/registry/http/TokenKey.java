package evcharging.registry.http;

import evcharging.crypto.VerifyKey;

/// `GET /token-key`: the public Ed25519 key that points' tokens are checked with, as `key`
/// (base64url of its X.509 form) and `pem`.
record TokenKey(VerifyKey key) implements Route {
  @Override
  public String method() {
    return "GET";
  }

  @Override
  public String path() {
    return "/token-key";
  }

  @Override
  public Answer answer(Ask ask) {
    return Answer.json(200, Answer.fields("key", key.text(), "pem", key.pem()));
  }
}
