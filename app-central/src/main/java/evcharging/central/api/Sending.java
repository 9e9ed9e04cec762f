package evcharging.central.api;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/// Writes an answer: headers, `ETag` and `304`, the body.
final class Sending {
  static final String JSON = "application/json; charset=utf-8";
  private static final int TAG_BYTES = 12;

  private final WriterWatch watch;

  Sending(WriterWatch watch) {
    this.watch = watch;
  }

  void send(HttpExchange exchange, Answer answer) throws IOException {
    Headers headers = exchange.getResponseHeaders();
    headers.set("X-Content-Type-Options", "nosniff");
    answer.headers().forEach(headers::set);
    switch (answer.body()) {
      case Answer.Live live -> live(exchange, answer.status(), live);
      case Answer.Text text -> whole(exchange, answer.status(), text.type(), text.bytes());
      case null -> nothing(exchange, answer.status());
      default -> whole(exchange, answer.status(), JSON, ApiJson.write(answer.body()));
    }
  }

  /// What was asked for by GET may be kept, but is to be asked about each time; all else is not.
  private void whole(HttpExchange exchange, int status, String type, byte[] body)
      throws IOException {
    Headers headers = exchange.getResponseHeaders();
    boolean kept = status == 200 && exchange.getRequestMethod().equals("GET");
    headers.set("Cache-Control", kept ? "private, no-cache" : "no-store");
    if (kept) {
      String tag = tag(body);
      headers.set("ETag", tag);
      if (known(exchange.getRequestHeaders().getFirst("If-None-Match"), tag)) {
        nothing(exchange, 304);
        return;
      }
    }
    headers.set("Content-Type", type);
    watch.watch(
        () -> {
          exchange.sendResponseHeaders(status, body.length);
          try (OutputStream out = exchange.getResponseBody()) {
            out.write(body);
          }
        });
  }

  private void nothing(HttpExchange exchange, int status) throws IOException {
    watch.watch(() -> exchange.sendResponseHeaders(status, -1));
  }

  private void live(HttpExchange exchange, int status, Answer.Live live) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", live.type());
    exchange.getResponseHeaders().set("Cache-Control", "no-store");
    // For proxies that would otherwise gather the stream first.
    exchange.getResponseHeaders().set("X-Accel-Buffering", "no");
    watch.watch(() -> exchange.sendResponseHeaders(status, 0));
    try (OutputStream out = exchange.getResponseBody()) {
      live.writer().writeTo(out);
    }
  }

  private static boolean known(String header, String tag) {
    return header != null
        && Arrays.stream(header.split(","))
            .map(given -> given.strip().replaceFirst("^W/", ""))
            .anyMatch(given -> given.equals(tag) || given.equals("*"));
  }

  private static String tag(byte[] body) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(body);
      return '"' + HexFormat.of().formatHex(hash, 0, TAG_BYTES) + '"';
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
