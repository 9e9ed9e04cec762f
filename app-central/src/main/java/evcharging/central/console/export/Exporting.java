package evcharging.central.console.export;

import evcharging.central.console.desk.Background;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;

/// Writes lists to files, one at a time, off the FX thread; it can be followed and stopped. The
/// file appears under its name once it is whole.
public final class Exporting {
  private static final long ROWS_BETWEEN_NEWS = 500;

  private final Background background;
  private final BooleanProperty running = new SimpleBooleanProperty(this, "running");
  private final DoubleProperty progress = new SimpleDoubleProperty(this, "progress");
  private final ObjectProperty<Outcome> outcome =
      new SimpleObjectProperty<>(this, "outcome", new Outcome.None());
  private AtomicBoolean stopped = new AtomicBoolean();

  public Exporting(Background background) {
    this.background = background;
  }

  /// How the last export ended.
  public sealed interface Outcome {
    record None() implements Outcome {}

    record Saved(Path file, long rows) implements Outcome {}

    record Stopped() implements Outcome {}

    record Failed(String why) implements Outcome {}
  }

  /// The kinds of file.
  public enum Kind {
    CSV,
    PDF;

    String ending() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  public BooleanProperty runningProperty() {
    return running;
  }

  /// 0 to 1, or negative if nobody knows how much there is.
  public DoubleProperty progressProperty() {
    return progress;
  }

  public ObjectProperty<Outcome> outcomeProperty() {
    return outcome;
  }

  /// @param sheet made on the FX thread, written on another
  public void save(Kind kind, Sheet<?> sheet, Path file) {
    if (running.get()) {
      return;
    }
    running.set(true);
    progress.set(sheet.expected() < 0 ? -1 : 0);
    outcome.set(new Outcome.None());
    AtomicBoolean stop = new AtomicBoolean();
    stopped = stop;
    background.ask(work(kind, sheet, file, stop), this::ended, this::failed);
  }

  public void stop() {
    stopped.set(true);
  }

  private Supplier<Outcome> work(Kind kind, Sheet<?> sheet, Path file, AtomicBoolean stop) {
    return () -> {
      Path part = file.resolveSibling(file.getFileName() + ".part");
      try {
        Files.createDirectories(part.toAbsolutePath().getParent());
        try {
          long rows = write(kind, sheet, part, rowsSoFar -> tell(rowsSoFar, sheet, stop));
          if (rows < 0) {
            return new Outcome.Stopped();
          }
          Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
          return new Outcome.Saved(file, rows);
        } finally {
          Files.deleteIfExists(part);
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    };
  }

  private static long write(Kind kind, Sheet<?> sheet, Path part, RowCount count)
      throws IOException {
    return switch (kind) {
      case CSV -> CsvFile.write(sheet, part, count);
      case PDF -> PdfFile.write(sheet, part, Instant.now(), count);
    };
  }

  private boolean tell(long rows, Sheet<?> sheet, AtomicBoolean stop) {
    if (rows % ROWS_BETWEEN_NEWS == 0 && sheet.expected() > 0) {
      background.toWindow(() -> progress.set((double) rows / sheet.expected()));
    }
    return !stop.get();
  }

  private void ended(Outcome how) {
    running.set(false);
    outcome.set(how);
  }

  private void failed(RuntimeException why) {
    running.set(false);
    Throwable cause = why.getCause() == null ? why : why.getCause();
    outcome.set(new Outcome.Failed(String.valueOf(cause.getMessage())));
  }
}
