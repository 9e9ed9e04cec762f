package evcharging.setup;

import evcharging.domain.Secret;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/// The answer to one `GET` over a socket that is there already: the handshake whose certificate a
/// person compares and the words that go with it are one connection. (A kiosk's and EV_W's Java
/// have no HTTP client of the platform either.)
///
/// @param status 0 if it is no HTTP
/// @param body at most 64 KiB of it
record HttpAnswer(int status, Optional<Instant> date, String body) {
  private static final int LONGEST = 64 * 1024;

  /// @param bearer only over a connection to whom one trusts
  static HttpAnswer get(Socket socket, Target who, String path, Optional<Secret> bearer)
      throws IOException {
    String request =
        "GET %s HTTP/1.1\r\nHost: %s\r\nAccept: */*\r\nConnection: close\r\n%s\r\n"
            .formatted(
                path,
                who,
                bearer.map(b -> "Authorization: Bearer " + b.reveal() + "\r\n").orElse(""));
    socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
    socket.getOutputStream().flush();
    return read(socket.getInputStream());
  }

  private static HttpAnswer read(InputStream in) throws IOException {
    byte[] all = in.readNBytes(LONGEST);
    if (all.length == 0) {
      throw new EOFException("no answer");
    }
    String text = new String(all, StandardCharsets.UTF_8);
    int border = text.indexOf("\r\n\r\n");
    String head = border < 0 ? text : text.substring(0, border);
    int status = 0;
    Optional<Instant> date = Optional.empty();
    for (String line : head.split("\r\n")) {
      if (line.matches("HTTP/1\\.[01] \\d{3}.*")) {
        status = Integer.parseInt(line.substring(9, 12));
      } else if (line.toLowerCase(Locale.ROOT).startsWith("date:")) {
        date = time(line.substring(5).strip());
      }
    }
    return new HttpAnswer(status, date, border < 0 ? "" : text.substring(border + 4));
  }

  private static Optional<Instant> time(String text) {
    try {
      return Optional.of(
          ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
