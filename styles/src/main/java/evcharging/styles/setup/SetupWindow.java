package evcharging.styles.setup;

import evcharging.config.Fault;
import evcharging.setup.Answers;
import evcharging.setup.SetupPlan;
import evcharging.styles.Display;
import evcharging.styles.FxFeed;
import evcharging.styles.Look;
import evcharging.styles.Pace;
import evcharging.styles.Theme;
import evcharging.styles.text.Language;
import evcharging.styles.text.Texts;
import java.time.ZoneId;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import javafx.application.Platform;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.stage.Screen;
import javafx.stage.Stage;

/// A first run in a window of its own.
public final class SetupWindow {
  private static final double WIDTH = 1100;
  private static final double HEIGHT = 760;

  private final Stage stage = new Stage();
  private final SetupModel model;
  private final AtomicReference<Throwable> fault = new AtomicReference<>();

  private SetupWindow(SetupPlan plan, Answers given, Language language) {
    Texts texts = new Texts(language, ZoneId.systemDefault(), SetupPane.WORDS);
    Look look = new Look(Theme.LIGHT);
    model = new SetupModel(plan, given, this::broke);
    SetupPane pane = new SetupPane(texts, look, model, stage::close);
    Rectangle2D screen = Screen.getPrimary().getVisualBounds();
    Scene scene =
        SetupPane.scene(
            pane, look, Math.min(WIDTH, screen.getWidth()), Math.min(HEIGHT, screen.getHeight()));
    stage.titleProperty().bind(texts.bind("window.title"));
    stage.setScene(scene);
    stage.show();
  }

  /// Nobody can go on from here: the program says so, and its log why.
  private void broke(Throwable error) {
    fault.set(error);
    FxFeed.<Runnable>every(Pace.EVERY_PULSE, batch -> batch.forEach(Runnable::run))
        .offer(stage::close);
  }

  /// Shows it and waits until the person is done, or closes it.
  ///
  /// @param given answers of the command line
  /// @throws Fault `NO-DISPLAY`, or `SETUP-STOPPED` if it was closed before the end
  public static void run(SetupPlan plan, Answers given, Locale locale) throws InterruptedException {
    CountDownLatch closed = new CountDownLatch(1);
    SetupWindow[] window = new SetupWindow[1];
    Display.drawnByTheProcessor();
    Display.show(
        () -> {
          // The program itself comes after.
          Platform.setImplicitExit(false);
          window[0] = new SetupWindow(plan, given, Language.of(locale));
          window[0].stage.setOnHidden(_ -> closed.countDown());
        },
        "on a terminal 'setup' asks the same");
    closed.await();
    SetupModel model = window[0].model;
    model.close();
    if (window[0].fault.get() != null) {
      throw new IllegalStateException("a step of the first run broke", window[0].fault.get());
    }
    if (model.turn() == SetupModel.Turn.DONE) {
      return;
    }
    if (model.isWritten()) {
      throw new Fault(
          "SETUP-STOPPED",
          "The window was closed. The configuration is written, but not all of it was tested: run"
              + " setup again.");
    }
    throw new Fault("SETUP-STOPPED", "The window was closed; no configuration was written.");
  }
}
