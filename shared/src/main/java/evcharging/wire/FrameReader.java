package evcharging.wire;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.function.LongSupplier;

/// Reads frames: a length of 4 bytes, big-endian, then that many bytes of JSON.
///
/// The length is checked before anything is allocated, and a frame that has begun must be complete
/// within a limit, so that nobody can hold memory or a thread by sending slowly. Not thread-safe:
/// one reader, one thread.
public final class FrameReader {
  /// No frame is larger, either way.
  public static final int LIMIT_BYTES = 64 * 1024;

  private static final int HEADER_BYTES = 4;

  private final InputStream in;
  private final Duration frameTime;
  private final LongSupplier nanoTime;

  /// @param frameTime how long a frame may take from its first byte to its last
  /// @param nanoTime a monotonic clock in nanoseconds
  public FrameReader(InputStream in, Duration frameTime, LongSupplier nanoTime) {
    this.in = in;
    this.frameTime = frameTime;
    this.nanoTime = nanoTime;
  }

  /// Waits for the next frame.
  ///
  /// @return the bytes of the frame, or null at an orderly end between two frames
  /// @throws BadMessage if the length is not 1 to [#LIMIT_BYTES] or the frame came too slowly
  /// @throws IOException if the connection broke or ended inside a frame
  public byte[] read() throws IOException, BadMessage {
    int first = in.read();
    if (first < 0) {
      return null;
    }
    long deadline = nanoTime.getAsLong() + frameTime.toNanos();
    byte[] header = new byte[HEADER_BYTES];
    header[0] = (byte) first;
    fill(header, 1, deadline);
    int length =
        (header[0] & 0xff) << 24
            | (header[1] & 0xff) << 16
            | (header[2] & 0xff) << 8
            | (header[3] & 0xff);
    if (length <= 0 || length > LIMIT_BYTES) {
      throw new BadMessage("a frame has 1 to " + LIMIT_BYTES + " bytes");
    }
    byte[] frame = new byte[length];
    fill(frame, 0, deadline);
    return frame;
  }

  private void fill(byte[] target, int from, long deadline) throws IOException, BadMessage {
    int have = from;
    while (have < target.length) {
      if (nanoTime.getAsLong() - deadline > 0) {
        throw new BadMessage("a frame must be complete within " + frameTime.toSeconds() + " s");
      }
      int read = in.read(target, have, target.length - have);
      if (read < 0) {
        throw new EOFException(
            have + " bytes read on a total of " + target.length + " expected bytes");
      }
      have += read;
    }
  }
}
