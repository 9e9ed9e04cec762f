package evcharging.shipped;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The icons for Windows and macOS hold the very drawing that Linux shows.
class IconTest {
  private static final Path SHIP = Path.of("src/ship");
  private static final Path DRAWING = SHIP.resolve("icons/kiosk.png");

  @TempDir Path directory;

  @Test
  void windowsFindsOnePictureWhereTheDirectorySaysItIs() throws IOException, InterruptedException {
    ByteBuffer icon = ByteBuffer.wrap(made("kiosk.ico")).order(ByteOrder.LITTLE_ENDIAN);
    assertThat(icon.getShort(2)).as("an icon").isEqualTo((short) 1);
    assertThat(icon.getShort(4)).as("pictures").isEqualTo((short) 1);
    isTheDrawing(icon.array(), icon.getInt(18), icon.getInt(14));
  }

  @Test
  void macFindsOnePictureBehindItsName() throws IOException, InterruptedException {
    ByteBuffer icon = ByteBuffer.wrap(made("kiosk.icns"));
    assertThat(new String(icon.array(), 0, 4, StandardCharsets.US_ASCII)).isEqualTo("icns");
    assertThat(icon.getInt(4)).isEqualTo(icon.capacity());
    assertThat(new String(icon.array(), 8, 4, StandardCharsets.US_ASCII)).isEqualTo("ic08");
    isTheDrawing(icon.array(), 16, icon.getInt(12) - 8);
  }

  private static void isTheDrawing(byte[] icon, int from, int length) throws IOException {
    byte[] picture = Arrays.copyOfRange(icon, from, from + length);
    assertThat(picture).isEqualTo(Files.readAllBytes(DRAWING));
    assertThat(ImageIO.read(new ByteArrayInputStream(picture)).getWidth()).isEqualTo(256);
  }

  private byte[] made(String name) throws IOException, InterruptedException {
    Path icon = directory.resolve(name);
    Process java =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                SHIP.resolve("Icon.java").toString(),
                DRAWING.toString(),
                icon.toString())
            .inheritIO()
            .start();
    assertThat(java.waitFor()).isZero();
    return Files.readAllBytes(icon);
  }
}
