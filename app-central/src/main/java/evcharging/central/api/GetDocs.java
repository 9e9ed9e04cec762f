package evcharging.central.api;

import evcharging.central.network.Right;
import java.io.IOException;
import java.io.InputStream;

/// The description as a page to read and to try; it needs nothing from any other place.
final class GetDocs implements Route {
  private static final String SECURITY =
      "default-src 'none'; connect-src 'self'; script-src 'unsafe-inline'; style-src"
          + " 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none';"
          + " frame-ancestors 'none'";

  private final byte[] page = page();

  @Override
  public Endpoint endpoint() {
    return Endpoint.get("/api/docs", Right.OPEN);
  }

  @Override
  public Doc doc() {
    return Doc.of("About", "This description, as a page").says("text/html");
  }

  @Override
  public Answer handle(Call call) {
    return Answer.ok(new Answer.Text("text/html; charset=utf-8", page))
        .with("Content-Security-Policy", SECURITY)
        .with("Referrer-Policy", "no-referrer");
  }

  private static byte[] page() {
    try (InputStream in = GetDocs.class.getResourceAsStream("docs.html")) {
      if (in == null) {
        throw new IllegalStateException("docs.html is missing");
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new IllegalStateException("docs.html cannot be read", e);
    }
  }
}
