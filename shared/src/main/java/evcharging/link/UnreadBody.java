package evcharging.link;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.InputStream;

/// What nobody read of an HTTP request's body, to be taken in before the answer goes.
///
/// The JDK's server answers first and reads the rest afterwards. Over TLS that loses calls: a
/// client that has the answer sends its next request, which then arrives in one piece with the rest
/// of the last one, and the server waits for bytes that it has already (seen with JDK 25; the
/// client hangs until the connection is closed for being idle).
public final class UnreadBody {
  private static final long MOST_BYTES = 64 * 1024;

  private UnreadBody() {}

  /// The request's stream must not have been closed. Of a body that goes on for too long the rest
  /// is left, and the answer says that the connection ends with it.
  public static void take(HttpExchange exchange) throws IOException {
    InputStream body = exchange.getRequestBody();
    body.skip(MOST_BYTES);
    if (body.read() >= 0) {
      exchange.getResponseHeaders().set("Connection", "close");
    }
  }
}
