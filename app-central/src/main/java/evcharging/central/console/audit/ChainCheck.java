package evcharging.central.console.audit;

import evcharging.central.console.desk.Background;
import evcharging.central.console.desk.ConsoleSources;
import evcharging.central.journal.AuditVerification;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;

/// Walks the whole chain when somebody asks, and can be followed and stopped. FX thread.
final class ChainCheck {
  private final ConsoleSources sources;
  private final Background background;
  private final BooleanProperty running = new SimpleBooleanProperty(this, "running");
  private final DoubleProperty progress = new SimpleDoubleProperty(this, "progress");
  private final ObjectProperty<Optional<AuditVerification.Result>> result =
      new SimpleObjectProperty<>(this, "result", Optional.empty());
  private final ObjectProperty<String> trouble = new SimpleObjectProperty<>(this, "trouble", "");
  private AtomicBoolean stopped = new AtomicBoolean();

  ChainCheck(ConsoleSources sources, Background background) {
    this.sources = sources;
    this.background = background;
  }

  BooleanProperty runningProperty() {
    return running;
  }

  DoubleProperty progressProperty() {
    return progress;
  }

  /// Empty before the first walk, and after one that was stopped.
  ObjectProperty<Optional<AuditVerification.Result>> resultProperty() {
    return result;
  }

  ObjectProperty<String> troubleProperty() {
    return trouble;
  }

  void start() {
    if (running.get()) {
      return;
    }
    AtomicBoolean stop = new AtomicBoolean();
    stopped = stop;
    running.set(true);
    progress.set(0);
    trouble.set("");
    result.set(Optional.empty());
    background.ask(
        () -> sources.auditWalk().apply((done, of) -> tell(done, of, stop)),
        found -> {
          running.set(false);
          progress.set(1);
          result.set(Optional.of(found));
        },
        why -> {
          running.set(false);
          if (!(why instanceof AuditVerification.Stopped)) {
            trouble.set(String.valueOf(why.getMessage()));
          }
        });
  }

  void stop() {
    stopped.set(true);
  }

  private boolean tell(long done, long of, AtomicBoolean stop) {
    background.toWindow(() -> progress.set(of == 0 ? 1 : (double) done / of));
    return !stop.get();
  }
}
