package evcharging.crypto;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Objects;

/// One direction of one conversation of one point in one connection epoch. Every stream has a key
/// of its own and counts its own messages, so no two streams ever share a (key, nonce) pair.
///
/// @param point id of the charging point
/// @param epoch the connection epoch Central gave, ≥ 0
public record StreamName(
    String point, long epoch, PointRole role, Medium medium, Direction direction) {

  /// What carries the stream.
  public enum Medium {
    TCP,
    KAFKA;

    /// `tcp` or `kafka`.
    public String text() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /// Which way the stream flows: `UP` from the point to Central, `DOWN` from Central to the point.
  public enum Direction {
    UP,
    DOWN;

    /// `up` or `down`.
    public String text() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private static final int VERSION = 1;

  public StreamName {
    Objects.requireNonNull(role);
    Objects.requireNonNull(medium);
    Objects.requireNonNull(direction);
    if (point.isEmpty() || point.length() > 255) {
      throw new IllegalArgumentException("a stream needs a point id of 1 to 255 characters");
    }
    if (epoch < 0) {
      throw new IllegalArgumentException("an epoch is never negative: " + epoch);
    }
  }

  /// Version, point, epoch, role, medium, direction, each with its length, so that no two names
  /// ever have the same bytes.
  byte[] encoded() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeByte(VERSION);
      out.writeUTF(point);
      out.writeLong(epoch);
      out.writeUTF(role.text());
      out.writeUTF(medium.text());
      out.writeUTF(direction.text());
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }
}
