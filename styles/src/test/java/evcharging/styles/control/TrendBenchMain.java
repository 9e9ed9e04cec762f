package evcharging.styles.control;

import evcharging.styles.FxFeed;
import evcharging.styles.Pace;
import evcharging.styles.Theme;
import evcharging.styles.picture.Picture;
import evcharging.styles.picture.Picture.Size;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import javafx.application.Platform;
import javafx.geometry.Insets;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// How long a trend of 1,000,000 samples takes to be thinned out and drawn; and, with a directory,
/// a picture of it beside a day of weather with a silence of two hours.
public final class TrendBenchMain {
  private static final int SAMPLES = 1_000_000;
  private static final int ROUNDS = 200;
  private static final double WIDTH = 400;

  private TrendBenchMain() {}

  public static void main(String[] arguments) {
    Platform.startup(() -> {});
    CompletableFuture<Void> done = new CompletableFuture<>();
    FxFeed.<String[]>latest(
            Pace.EVERY_PULSE,
            given -> {
              bench();
              if (given.length > 0) {
                picture(Path.of(given[0]));
              }
              done.complete(null);
            })
        .offer(arguments);
    done.join();
    Platform.exit();
  }

  private static void bench() {
    double[] samples = million();
    double[] thinned = new double[ROUNDS];
    double[] shown = new double[ROUNDS];
    Sparkline line = new Sparkline();
    line.resize(WIDTH, 110);
    line.layout();
    for (int round = 0; round < ROUNDS; round++) {
      long before = System.nanoTime();
      Decimation columns = Decimation.of(samples, (int) WIDTH);
      thinned[round] = (System.nanoTime() - before) / 1e6;
      if (columns.highest() < 1) {
        throw new IllegalStateException("the peak is lost");
      }
      before = System.nanoTime();
      line.show(samples);
      shown[round] = (System.nanoTime() - before) / 1e6;
    }
    System.out.printf(
        Locale.ROOT,
        "1,000,000 samples to %d columns: p50 %.1f ms, p95 %.1f ms; shown: p50 %.1f ms, p95 %.1f"
            + " ms%n",
        (int) WIDTH,
        at(thinned, 0.5),
        at(thinned, 0.95),
        at(shown, 0.5),
        at(shown, 0.95));
  }

  private static double at(double[] figures, double share) {
    double[] sorted = figures.clone();
    Arrays.sort(sorted);
    return sorted[(int) (share * (sorted.length - 1))];
  }

  /// A wave with one peak of a single sample and one gap.
  private static double[] million() {
    double[] samples = new double[SAMPLES];
    for (int i = 0; i < SAMPLES; i++) {
      samples[i] = 8 + 3 * Math.sin(i / 60_000.0) + i % 7 * 0.1;
    }
    samples[345_678] = 22;
    Arrays.fill(samples, 700_000, 760_000, Double.NaN);
    return samples;
  }

  private static double[] day() {
    double[] samples = new double[144];
    for (int i = 0; i < samples.length; i++) {
      samples[i] = 6 - 9 * Math.cos((i - 30) * 2 * Math.PI / 144) + Math.sin(i) * 0.3;
    }
    Arrays.fill(samples, 100, 112, Double.NaN);
    return samples;
  }

  private static void picture(Path directory) {
    for (Theme theme : new Theme[] {Theme.LIGHT, Theme.DARK}) {
      VBox both =
          new VBox(
              12,
              new Label("1,000,000 samples, one of them 22"),
              line(million()),
              new Label("A day of weather, silent for two hours"),
              line(day()));
      both.getStyleClass().add("ev-page");
      both.setPadding(new Insets(20));
      Picture.of(both, theme, new Size(640, 400))
          .save(directory.resolve("trend-" + theme.code() + ".png"));
    }
  }

  private static Sparkline line(double[] samples) {
    Sparkline line = new Sparkline();
    line.setMinHeight(110);
    line.show(samples);
    return line;
  }
}
