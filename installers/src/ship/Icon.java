import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// One drawing, three systems: Windows and macOS wrap a PNG of 256x256 into a container of their
/// own. `java Icon.java PNG ICON` writes what the ending of ICON says: .png, .ico or .icns.
public final class Icon {
  private Icon() {}

  public static void main(String[] arguments) throws IOException {
    write(Path.of(arguments[0]), Path.of(arguments[1]));
  }

  static void write(Path drawing, Path icon) throws IOException {
    byte[] png = Files.readAllBytes(drawing);
    String name = icon.getFileName().toString();
    byte[] wrapped =
        switch (name.substring(name.lastIndexOf('.'))) {
          case ".ico" -> ico(png);
          case ".icns" -> icns(png);
          default -> png;
        };
    Files.write(icon, wrapped);
  }

  /// A directory of one picture: 0 for 256 each way, one plane, 32 bits, length, and where it is.
  private static byte[] ico(byte[] png) {
    ByteBuffer icon = ByteBuffer.allocate(22 + png.length).order(ByteOrder.LITTLE_ENDIAN);
    icon.putShort((short) 0).putShort((short) 1).putShort((short) 1);
    icon.put((byte) 0).put((byte) 0).put((byte) 0).put((byte) 0);
    icon.putShort((short) 1).putShort((short) 32).putInt(png.length).putInt(22);
    return icon.put(png).array();
  }

  /// `ic08` is a PNG of 256x256; each length counts its own 8 bytes of heading.
  private static byte[] icns(byte[] png) {
    ByteBuffer icon = ByteBuffer.allocate(16 + png.length);
    icon.put("icns".getBytes(StandardCharsets.US_ASCII)).putInt(16 + png.length);
    icon.put("ic08".getBytes(StandardCharsets.US_ASCII)).putInt(8 + png.length);
    return icon.put(png).array();
  }
}
