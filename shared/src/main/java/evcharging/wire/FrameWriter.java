package evcharging.wire;

import java.io.IOException;
import java.io.OutputStream;

/// Writes frames as [FrameReader] reads them. Not thread-safe: one writer, one thread.
public final class FrameWriter {
  private final OutputStream out;

  public FrameWriter(OutputStream out) {
    this.out = out;
  }

  /// Writes one frame; call [#flush] when nothing more is waiting.
  ///
  /// @throws IllegalArgumentException if the frame is empty or too large: a fault of ours
  public void write(byte[] frame) throws IOException {
    if (frame.length == 0 || frame.length > FrameReader.LIMIT_BYTES) {
      throw new IllegalArgumentException("a frame has 1 to " + FrameReader.LIMIT_BYTES + " bytes");
    }
    byte[] whole = new byte[4 + frame.length];
    whole[0] = (byte) (frame.length >>> 24);
    whole[1] = (byte) (frame.length >>> 16);
    whole[2] = (byte) (frame.length >>> 8);
    whole[3] = (byte) frame.length;
    System.arraycopy(frame, 0, whole, 4, frame.length);
    out.write(whole);
  }

  public void flush() throws IOException {
    out.flush();
  }
}
