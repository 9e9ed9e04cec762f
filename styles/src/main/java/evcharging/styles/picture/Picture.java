package evcharging.styles.picture;

import evcharging.styles.Theme;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javax.imageio.ImageIO;

/// A picture of a scene. Needs no window and no screen: the scene stands on no stage, so it may be
/// larger than the headless platform's screen.
public final class Picture {
  private final WritableImage image;

  private Picture(WritableImage image) {
    this.image = image;
  }

  /// What a window of this size with this content would show.
  ///
  /// @param content in no scene yet
  public static Picture of(Parent content, Theme theme, Size size) {
    Scene scene = new Scene(content, size.width(), size.height());
    theme.applyTo(scene);
    return of(scene);
  }

  /// What the scene shows now, in its own size and dress.
  public static Picture of(Scene scene) {
    // Lists and tables make their cells in the first pass and find their places in the second.
    for (int pass = 0; pass < 2; pass++) {
      scene.getRoot().applyCss();
      scene.getRoot().layout();
    }
    // A glyph drawn for the first time may differ in a column from what is drawn of it later.
    scene.snapshot(null);
    return new Picture(scene.snapshot(null));
  }

  public WritableImage image() {
    return image;
  }

  /// Writes a PNG; makes the directories.
  ///
  /// @throws UncheckedIOException if the file cannot be written
  public void save(Path file) {
    int width = (int) image.getWidth();
    int height = (int) image.getHeight();
    PixelReader pixels = image.getPixelReader();
    int[] argb = new int[width * height];
    pixels.getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), argb, 0, width);
    BufferedImage opaque = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    opaque.setRGB(0, 0, width, height, argb, 0, width);
    write(opaque, file);
  }

  static void write(BufferedImage picture, Path file) {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      ImageIO.write(picture, "png", file.toFile());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + file, e);
    }
  }

  /// As [#save], in 256 colours and a third of the size: for people to look at, not to measure.
  ///
  /// @throws UncheckedIOException if the file cannot be written
  public void saveSmall(Path file) {
    SmallPng.save(image, file);
  }

  /// The sizes pictures are made in.
  ///
  /// @param width in pixels
  /// @param height in pixels
  public record Size(int width, int height) {
    public static final Size LAPTOP = new Size(1280, 800);
    public static final Size DESKTOP = new Size(1920, 1080);

    /// `1280x800`, as in file names.
    @Override
    public String toString() {
      return width + "x" + height;
    }
  }
}
