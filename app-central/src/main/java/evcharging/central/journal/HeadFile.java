package evcharging.central.journal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import evcharging.crypto.SigningKey;
import evcharging.crypto.VerifyKey;
import evcharging.wire.Json;
import evcharging.wire.OnKafka.AuditHead;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/// The signed heads of the chain, one JSON line each, in a file beside the database that is only
/// ever appended to. Whoever rewrites the whole journal cannot sign the heads of the time before.
final class HeadFile {
  private final JsonMapper json = Json.mapper();
  private final Path file;

  HeadFile(Path directory) {
    this.file = directory.resolve("audit-heads.jsonl");
  }

  static AuditHead sign(long sequence, String hash, Instant at, SigningKey key) {
    byte[] signature = key.sign(signed(sequence, hash, at));
    return new AuditHead(
        sequence, hash, Base64.getUrlEncoder().withoutPadding().encodeToString(signature), at);
  }

  static boolean isGenuine(AuditHead head, VerifyKey key) {
    try {
      return key.verify(
          signed(head.sequence(), head.hash(), head.at()),
          Base64.getUrlDecoder().decode(head.signature()));
    } catch (IllegalArgumentException notBase64) {
      return false;
    }
  }

  private static byte[] signed(long sequence, String hash, Instant at) {
    return ("audit-head/1 " + sequence + " " + hash + " " + at).getBytes(StandardCharsets.UTF_8);
  }

  /// Cuts off a last line that a kill left unfinished.
  void mend() {
    if (!Files.exists(file)) {
      return;
    }
    try (FileChannel out = FileChannel.open(file, StandardOpenOption.WRITE)) {
      byte[] all = Files.readAllBytes(file);
      int end = all.length;
      while (end > 0 && all[end - 1] != '\n') {
        end--;
      }
      out.truncate(end);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void append(AuditHead head) {
    try (FileChannel out =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
      ByteBuffer line = StandardCharsets.UTF_8.encode(json.writeValueAsString(head) + "\n");
      while (line.hasRemaining()) {
        out.write(line);
      }
      out.force(false);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// All heads, oldest first. A last line that a kill cut short is no head.
  List<Line> read() throws IOException {
    List<Line> heads = new ArrayList<>();
    if (!Files.exists(file)) {
      return heads;
    }
    String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    int number = 0;
    for (String line : text.substring(0, text.lastIndexOf('\n') + 1).lines().toList()) {
      heads.add(new Line(++number, parse(line)));
    }
    return heads;
  }

  private Optional<AuditHead> parse(String line) {
    try {
      return Optional.of(json.readValue(line, AuditHead.class));
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }

  /// @param head empty if the line is none
  record Line(int number, Optional<AuditHead> head) {}
}
