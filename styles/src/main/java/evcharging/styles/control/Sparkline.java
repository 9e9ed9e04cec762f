package evcharging.styles.control;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javafx.css.CssMetaData;
import javafx.css.SimpleStyleableObjectProperty;
import javafx.css.Styleable;
import javafx.css.StyleableObjectProperty;
import javafx.css.StyleableProperty;
import javafx.css.converter.PaintConverter;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;

/// A small trend on a canvas: from zero (or the lowest value, if that is lower) to the highest.
/// Gaps in the samples are gaps in the line: silence is not drawn as a value. Its colours come from
/// the stylesheet (`-ev-line-paint`, `-ev-area-paint`).
public final class Sparkline extends Region {
  private static final double PREFERRED_WIDTH = 96;
  private static final double PREFERRED_HEIGHT = 24;
  private static final double LINE_WIDTH = 1.5;
  private static final CssMetaData<Sparkline, Paint> LINE = paint("-ev-line-paint", s -> s.line);
  private static final CssMetaData<Sparkline, Paint> AREA = paint("-ev-area-paint", s -> s.area);
  private static final List<CssMetaData<? extends Styleable, ?>> ALL = all();

  private final Canvas canvas = new Canvas();
  private final StyleableObjectProperty<Paint> line = property(LINE);
  private final StyleableObjectProperty<Paint> area = property(AREA);
  private double[] samples = {};

  public Sparkline() {
    getStyleClass().add("sparkline");
    getChildren().add(canvas);
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    setPrefSize(PREFERRED_WIDTH, PREFERRED_HEIGHT);
    setMinSize(0, PREFERRED_HEIGHT);
  }

  /// Shows these samples, evenly spaced in time, `NaN` for a gap; the array is not kept.
  public void show(double[] evenlySpaced) {
    samples = evenlySpaced.clone();
    draw();
  }

  @Override
  protected void layoutChildren() {
    if (canvas.getWidth() != getWidth() || canvas.getHeight() != getHeight()) {
      canvas.setWidth(getWidth());
      canvas.setHeight(getHeight());
      draw();
    }
  }

  private void draw() {
    GraphicsContext pen = canvas.getGraphicsContext2D();
    double width = canvas.getWidth();
    double height = canvas.getHeight();
    pen.clearRect(0, 0, width, height);
    Decimation columns = Decimation.of(samples, (int) width);
    double highest = columns.highest();
    if (Double.isNaN(highest)) {
      return;
    }
    double floor = Math.min(0, columns.lowest());
    double range = highest > floor ? highest - floor : 1;
    double step = width / columns.columns();
    double scale = (height - 2 * LINE_WIDTH) / range;
    double zero = height - LINE_WIDTH;
    pen.setFill(area.get());
    pen.setStroke(line.get());
    pen.setLineWidth(LINE_WIDTH);
    double before = Double.NaN;
    for (int i = 0; i < columns.columns(); i++) {
      if (columns.isGap(i)) {
        before = Double.NaN;
        continue;
      }
      double left = i * step;
      double middle = left + step / 2;
      double top = zero - (columns.high()[i] - floor) * scale;
      double bottom = zero - (columns.low()[i] - floor) * scale;
      // On whole pixels: half-covered edges of translucent columns would add up to stripes. One
      // ends
      // where the next begins to the last bit, or rounding leaves a seam.
      double edge = Math.rint(left);
      pen.fillRect(edge, top, Math.rint((i + 1) * step) - edge, zero - top);
      pen.strokeLine(middle, top, middle, bottom);
      if (!Double.isNaN(before)) {
        pen.strokeLine(middle - step, before, middle, top);
      }
      before = bottom;
    }
  }

  @Override
  public List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
    return ALL;
  }

  private StyleableObjectProperty<Paint> property(CssMetaData<Sparkline, Paint> meta) {
    return new SimpleStyleableObjectProperty<>(meta, this, meta.getProperty(), Color.TRANSPARENT) {
      @Override
      protected void invalidated() {
        draw();
      }
    };
  }

  private static CssMetaData<Sparkline, Paint> paint(
      String name, Function<Sparkline, StyleableObjectProperty<Paint>> property) {
    return new CssMetaData<>(name, PaintConverter.getInstance(), Color.TRANSPARENT) {
      @Override
      public boolean isSettable(Sparkline sparkline) {
        return !property.apply(sparkline).isBound();
      }

      @Override
      public StyleableProperty<Paint> getStyleableProperty(Sparkline sparkline) {
        return property.apply(sparkline);
      }
    };
  }

  private static List<CssMetaData<? extends Styleable, ?>> all() {
    List<CssMetaData<? extends Styleable, ?>> all = new ArrayList<>(Region.getClassCssMetaData());
    all.add(LINE);
    all.add(AREA);
    return List.copyOf(all);
  }
}
