package evcharging.driver.kiosk;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.util.Map;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;

/// Reads the QR code in a picture of the screen, as a phone would.
final class Camera {
  private Camera() {}

  static String read(Image screen) {
    int width = (int) screen.getWidth();
    int height = (int) screen.getHeight();
    int[] pixels = new int[width * height];
    screen
        .getPixelReader()
        .getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
    BinaryBitmap bitmap =
        new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(width, height, pixels)));
    try {
      return new QRCodeReader()
          .decode(bitmap, Map.of(DecodeHintType.TRY_HARDER, Boolean.TRUE))
          .getText();
    } catch (NotFoundException e) {
      throw new AssertionError("there is no QR code on the screen", e);
    } catch (com.google.zxing.ReaderException e) {
      throw new AssertionError("the QR code cannot be read", e);
    }
  }
}
