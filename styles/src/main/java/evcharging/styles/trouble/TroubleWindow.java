package evcharging.styles.trouble;

import evcharging.config.Failure;
import evcharging.config.Fault;
import evcharging.styles.Display;
import evcharging.styles.Look;
import evcharging.styles.Theme;
import evcharging.styles.text.Language;
import evcharging.styles.text.Texts;
import java.time.ZoneId;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.stage.Stage;

/// The last window of a program that cannot go on.
public final class TroubleWindow {
  /// So long a toolkit that is coming up may take; one that is going down never shows anything.
  private static final int LONGEST_SECONDS = 30;

  private final CountDownLatch shown = new CountDownLatch(1);
  private final CountDownLatch closed = new CountDownLatch(1);

  private TroubleWindow() {}

  /// Shows it and returns when the person has closed it; at once where there is no display.
  public static void show(Failure failure) {
    if (!Display.isThere()) {
      return;
    }
    try {
      new TroubleWindow().open(failure, Language.of(failure.language().locale()));
    } catch (Fault noDisplay) {
      // It stands on the output already, and there is no other place.
      return;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void open(Failure failure, Language language) throws InterruptedException {
    Display.drawnByTheProcessor();
    Display.show(() -> build(failure, language), "what keeps the program stands above");
    if (shown.await(LONGEST_SECONDS, TimeUnit.SECONDS)) {
      closed.await();
    }
  }

  private void build(Failure failure, Language language) {
    Platform.setImplicitExit(false);
    Texts texts = new Texts(language, ZoneId.systemDefault(), TroublePane.WORDS);
    boolean dark = Platform.getPreferences().getColorScheme() == ColorScheme.DARK;
    Stage stage = new Stage();
    TroublePane pane = new TroublePane(texts, failure, stage::close);
    stage.titleProperty().bind(pane.titleProperty());
    stage.setScene(TroublePane.scene(pane, new Look(dark ? Theme.DARK : Theme.LIGHT)));
    stage.setOnHidden(_ -> closed.countDown());
    stage.show();
    pane.begin();
    shown.countDown();
  }
}
