package evcharging.central.console.export;

import evcharging.styles.Look;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/// A bundled font inside one document, and how wide its signs are.
final class PdfFonts {
  private static final float UNITS = 1000;
  private static final int FOR_UNKNOWN = '?';

  private final PDType0Font font;
  private final Map<Integer, Float> widths = new HashMap<>();

  private PdfFonts(PDType0Font font) {
    this.font = font;
  }

  static PdfFonts regular(PDDocument document) throws IOException {
    return load(document, "NotoSans-Regular.ttf");
  }

  static PdfFonts bold(PDDocument document) throws IOException {
    return load(document, "NotoSans-Bold.ttf");
  }

  private static PdfFonts load(PDDocument document, String file) throws IOException {
    try (InputStream in =
        Objects.requireNonNull(Look.class.getResourceAsStream("fonts/" + file), file)) {
      return new PdfFonts(PDType0Font.load(document, in, true));
    }
  }

  PDType0Font font() {
    return font;
  }

  /// The text with `?` for signs the font does not have.
  String printable(String text) {
    StringBuilder shown = new StringBuilder(text.length());
    text.codePoints()
        .map(sign -> width(sign) < 0 ? FOR_UNKNOWN : sign)
        .forEach(shown::appendCodePoint);
    return shown.toString();
  }

  /// Width of a sign in thousandths of the size; negative if the font does not have it.
  private float width(int sign) {
    return widths.computeIfAbsent(sign, this::measured);
  }

  private float measured(int sign) {
    try {
      return Character.isISOControl(sign) ? -1 : font.getStringWidth(Character.toString(sign));
    } catch (IOException | IllegalArgumentException notInTheFont) {
      return -1;
    }
  }

  float width(int sign, float size) {
    return Math.max(width(sign), 0) * size / UNITS;
  }

  float width(String text, float size) {
    float sum = 0;
    for (int i = 0; i < text.length(); i = text.offsetByCodePoints(i, 1)) {
      sum += width(text.codePointAt(i), size);
    }
    return sum;
  }
}
