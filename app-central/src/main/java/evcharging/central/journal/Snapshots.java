package evcharging.central.journal;

import evcharging.central.network.NetworkImage;
import evcharging.crypto.SigningKey;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The newest signed snapshot. It only speeds up the start: one that is not genuine, or of another
/// version, is passed over and everything is replayed.
final class Snapshots {
  private static final Logger LOG = LoggerFactory.getLogger(Snapshots.class);

  private final ImageCodec images = new ImageCodec();
  private final SigningKey key;

  Snapshots(SigningKey key) {
    this.key = key;
  }

  /// Stores a snapshot instead of all older ones.
  void write(Handle handle, long sequence, NetworkImage image) {
    String text = images.write(image);
    handle.execute("DELETE FROM snapshots WHERE sequence <= ?", sequence);
    handle.execute(
        "INSERT INTO snapshots (sequence, image, signature) VALUES (?, ?, ?)",
        sequence,
        text,
        signature(sequence, text));
  }

  Optional<Snapshot> newest(Handle handle) {
    return handle
        .createQuery(
            "SELECT sequence, image, signature FROM snapshots"
                + " ORDER BY sequence DESC FETCH FIRST 1 ROWS ONLY")
        .map(
            (row, _) ->
                genuine(
                    row.getLong("sequence"), row.getString("image"), row.getString("signature")))
        .findOne()
        .flatMap(s -> s);
  }

  private Optional<Snapshot> genuine(long sequence, String text, String signature) {
    if (!isSigned(sequence, text, signature)) {
      LOG.warn("event=snapshot-not-genuine sequence={} consequence=replaying-everything", sequence);
      return Optional.empty();
    }
    return images.read(text).map(image -> new Snapshot(sequence, image));
  }

  private boolean isSigned(long sequence, String text, String signature) {
    try {
      return key.verifyKey()
          .verify(signedBytes(sequence, text), Base64.getUrlDecoder().decode(signature));
    } catch (IllegalArgumentException notBase64) {
      return false;
    }
  }

  private String signature(long sequence, String text) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(key.sign(signedBytes(sequence, text)));
  }

  private static byte[] signedBytes(long sequence, String text) {
    return ("snapshot/1 " + sequence + " " + text).getBytes(StandardCharsets.UTF_8);
  }
}
