package evcharging.registry.http;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/// `GET /ca.pem`: what clients trust, for `curl --cacert`; its fingerprint is compared by a person.
record CaCertificate(String pem) implements Route {
  @Override
  public String method() {
    return "GET";
  }

  @Override
  public String path() {
    return "/ca.pem";
  }

  @Override
  public Answer answer(Ask ask) {
    return new Answer(
        200, "application/x-pem-file", pem.getBytes(StandardCharsets.US_ASCII), Map.of());
  }
}
