package evcharging.shipped;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import org.awaitility.Awaitility;

/// A screen nobody sees: Xvfb, whose picture lies in a file and can be looked at.
final class VirtualDisplay implements AutoCloseable {
  private static final int WIDTH = 1280;
  private static final int HEIGHT = 800;

  /// An empty screen has one colour, a window more than these.
  static final int FEW = 20;

  private final Process server;
  private final Path frame;
  private final String name;

  private VirtualDisplay(Process server, Path directory, String name) {
    this.server = server;
    this.frame = directory.resolve("Xvfb_screen0");
    this.name = name;
  }

  /// Starts one that programs in other roots reach as well: it listens on a socket without a file.
  static VirtualDisplay in(Path directory) {
    try {
      Files.createDirectories(directory);
      Process server =
          new ProcessBuilder(
                  "Xvfb",
                  "-displayfd",
                  "1",
                  "-screen",
                  "0",
                  WIDTH + "x" + HEIGHT + "x24",
                  "-fbdir",
                  directory.toString(),
                  "-ac",
                  "-nolisten",
                  "tcp")
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      String number = server.inputReader().readLine();
      if (number == null) {
        throw new AssertionError("Xvfb does not start");
      }
      return new VirtualDisplay(server, directory, ":" + number.strip());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// What `DISPLAY` is for programs on it.
  String name() {
    return name;
  }

  /// How many different colours are to be seen; one when there is nothing but the empty screen.
  int colours() {
    BufferedImage picture = picture();
    Set<Integer> seen = new HashSet<>();
    for (int y = 0; y < HEIGHT; y += 2) {
      for (int x = 0; x < WIDTH; x += 2) {
        seen.add(picture.getRGB(x, y));
      }
    }
    return seen.size();
  }

  int width() {
    return WIDTH;
  }

  /// How many points of this colour there are from that column on.
  int count(int rgb, int fromX) {
    BufferedImage picture = picture();
    int found = 0;
    for (int y = 0; y < HEIGHT; y++) {
      for (int x = fromX; x < WIDTH; x++) {
        found += (picture.getRGB(x, y) & 0xFFFFFF) == rgb ? 1 : 0;
      }
    }
    return found;
  }

  /// Does something and waits until another window stays there than before.
  void changes(Runnable work) {
    BufferedImage before = picture();
    work.run();
    Awaitility.await("another window")
        .during(Duration.ofSeconds(3))
        .atMost(Duration.ofSeconds(240))
        .until(() -> colours() > FEW && differs(before, picture()));
  }

  private static boolean differs(BufferedImage one, BufferedImage other) {
    int different = 0;
    for (int y = 0; y < HEIGHT; y += 2) {
      for (int x = 0; x < WIDTH; x += 2) {
        different += one.getRGB(x, y) == other.getRGB(x, y) ? 0 : 1;
      }
    }
    return different > WIDTH * HEIGHT / 4 / 5;
  }

  /// Keeps the picture, for a person to look at.
  void keep(Path png) {
    try {
      Files.createDirectories(png.getParent());
      ImageIO.write(picture(), "png", png.toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The frame is in X's own format: a header of 25 numbers and more, a colour table of 12 bytes an
  /// entry, then the pixels.
  private BufferedImage picture() {
    try {
      ByteBuffer dump = ByteBuffer.wrap(Files.readAllBytes(frame));
      int pixels = dump.getInt(0) + 12 * dump.getInt(76);
      int bytesPerLine = dump.getInt(48);
      BufferedImage picture = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
      for (int y = 0; y < HEIGHT; y++) {
        for (int x = 0; x < WIDTH; x++) {
          int pixel = dump.getInt(pixels + y * bytesPerLine + 4 * x);
          picture.setRGB(x, y, Integer.reverseBytes(pixel) & 0xFFFFFF);
        }
      }
      return picture;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    server.destroy();
    try {
      server.waitFor(10, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
