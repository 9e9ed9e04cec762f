package evcharging.driver.kiosk;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import evcharging.styles.control.Squares;
import evcharging.wire.PrintedTicket;
import evcharging.wire.SignedTicket;
import java.util.Map;

/// The whole ticket as a QR code, with the light border cameras need.
final class QrCode {
  private static final int BORDER = 4;

  private QrCode() {}

  static void show(SignedTicket ticket, Squares squares) {
    ByteMatrix dark = matrix(PrintedTicket.text(ticket));
    int size = dark.getWidth();
    squares.show(
        size + 2 * BORDER,
        (column, row) -> {
          int x = column - BORDER;
          int y = row - BORDER;
          return x >= 0 && y >= 0 && x < size && y < size && dark.get(x, y) == 1;
        });
  }

  private static ByteMatrix matrix(String text) {
    try {
      return Encoder.encode(
              text, ErrorCorrectionLevel.L, Map.of(EncodeHintType.CHARACTER_SET, "UTF-8"))
          .getMatrix();
    } catch (WriterException e) {
      throw new IllegalStateException("a ticket is too long for a QR code", e);
    }
  }
}
