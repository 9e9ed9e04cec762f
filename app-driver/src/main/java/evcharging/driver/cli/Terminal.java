package evcharging.driver.cli;

import evcharging.config.Speech;
import evcharging.driver.visit.Sight;
import java.io.PrintStream;
import java.time.Duration;
import java.util.List;

/// Prints lines; live figures on a terminal in one place, elsewhere a plain line now and then. Not
/// thread-safe. Lines come in English and leave in the language of the driver.
final class Terminal {
  private final PrintStream out;
  private final Words words;
  private final Speech speech;
  private final boolean inPlace;
  private final Duration figuresEvery;
  private long figuresAtNanos;
  private boolean midLine;

  /// @param inPlace true if `out` is a screen
  /// @param figuresEvery how often figures are printed where they cannot be in place
  Terminal(PrintStream out, Words words, Speech speech, boolean inPlace, Duration figuresEvery) {
    this.out = out;
    this.words = words;
    this.speech = speech;
    this.inPlace = inPlace;
    this.figuresEvery = figuresEvery;
  }

  void show(Sight sight) {
    List<String> lines = words.of(sight);
    if (sight instanceof Sight.Figures) {
      figures(lines.getFirst());
    } else {
      lines.forEach(this::line);
      if (sight instanceof Sight.SupplyStarted) {
        figuresAtNanos = System.nanoTime() - figuresEvery.toNanos();
      }
    }
  }

  void line(String text) {
    if (midLine) {
      out.println();
      midLine = false;
    }
    out.println(speech.say(text));
    out.flush();
  }

  private void figures(String text) {
    if (inPlace) {
      out.print("\r" + text + "    ");
      out.flush();
      midLine = true;
    } else if (System.nanoTime() - figuresAtNanos >= figuresEvery.toNanos()) {
      figuresAtNanos = System.nanoTime();
      line(text);
    }
  }
}
