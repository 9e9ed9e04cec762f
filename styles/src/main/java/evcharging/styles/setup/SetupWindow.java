package evcharging.styles.setup;

import evcharging.config.Fault;
import evcharging.setup.SetupPlan;
import evcharging.styles.Display;
import evcharging.styles.Look;
import evcharging.styles.Theme;
import evcharging.styles.text.Language;
import evcharging.styles.text.Texts;
import java.time.ZoneId;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
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

  private SetupWindow(SetupPlan plan, Language language) {
    Texts texts = new Texts(language, ZoneId.systemDefault(), SetupPane.WORDS);
    Look look = new Look(Theme.LIGHT);
    model = new SetupModel(plan);
    SetupPane pane = new SetupPane(texts, look, model, stage::close);
    Rectangle2D screen = Screen.getPrimary().getVisualBounds();
    Scene scene =
        SetupPane.scene(
            pane, look, Math.min(WIDTH, screen.getWidth()), Math.min(HEIGHT, screen.getHeight()));
    stage.titleProperty().bind(texts.bind("window.title"));
    stage.setScene(scene);
    stage.show();
  }

  /// Shows it and waits until the person is done, or closes it.
  ///
  /// @throws Fault `NO-DISPLAY`, or `SETUP-STOPPED` if it was closed before the end
  public static void run(SetupPlan plan, Locale locale) throws InterruptedException {
    CountDownLatch closed = new CountDownLatch(1);
    SetupWindow[] window = new SetupWindow[1];
    Display.drawnByTheProcessor();
    Display.show(
        () -> {
          // The program itself comes after.
          Platform.setImplicitExit(false);
          window[0] = new SetupWindow(plan, Language.of(locale));
          window[0].stage.setOnHidden(_ -> closed.countDown());
        },
        "on a terminal 'setup' asks the same");
    closed.await();
    window[0].model.close();
    if (window[0].model.turn() != SetupModel.Turn.DONE) {
      throw new Fault("SETUP-STOPPED", "The window was closed; nothing more was done.");
    }
  }
}
