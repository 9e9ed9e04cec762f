package evcharging.driver.kiosk;

import evcharging.driver.link.Onlooker;
import evcharging.link.Dialer;
import evcharging.link.LinkTimes;
import evcharging.styles.Display;
import evcharging.styles.FxFeed;
import evcharging.styles.Pace;
import evcharging.styles.text.Bundle;
import evcharging.styles.text.Texts;
import evcharging.wire.Welcome.Overview;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.concurrent.CountDownLatch;
import javafx.stage.Stage;

/// A whole kiosk: its window, its visits, and its look at the network while nobody is there.
public final class Kiosk implements AutoCloseable {
  /// The words of this room.
  static final Bundle WORDS = new Bundle(Kiosk.class, "texts");

  private final Onlooker onlooker;
  private final KioskWindow window;
  private final KioskModel model;

  /// Where Central is, and where a driver's things are kept.
  public record Surroundings(
      Path directory, Dialer dialer, LinkTimes times, Duration requestLife, ZoneId zone) {}

  private Kiosk(Onlooker onlooker, KioskWindow window, KioskModel model) {
    this.onlooker = onlooker;
    this.window = window;
    this.model = model;
  }

  /// Opens the window and waits until the staff's code closes it.
  ///
  /// @param ready called once the window is there
  /// @throws evcharging.config.Fault `NO-DISPLAY`
  public static void run(KioskSettings settings, Surroundings around, Runnable ready)
      throws InterruptedException {
    CountDownLatch left = new CountDownLatch(1);
    Display.drawnByTheProcessor();
    Display.show(
        () -> {
          Kiosk[] kiosk = new Kiosk[1];
          kiosk[0] =
              open(
                  new Stage(),
                  settings,
                  around,
                  () -> {
                    kiosk[0].close();
                    left.countDown();
                  });
          kiosk[0].window.stage().setOnHidden(_ -> left.countDown());
          ready.run();
        },
        "start the kiosk on a machine with a screen");
    left.await();
  }

  /// On the FX thread.
  static Kiosk open(Stage stage, KioskSettings settings, Surroundings around, Runnable leave) {
    Texts texts = new Texts(settings.language(), around.zone(), WORDS);
    Visits visits =
        new CentralVisits(
            around.directory(), around.dialer(), around.times(), around.requestLife());
    KioskModel model = new KioskModel(settings, texts, InstantSource.system(), visits, leave);
    FxFeed<Overview> overviews = FxFeed.latest(Pace.CALM, model.idle::seen);
    Onlooker onlooker =
        new Onlooker(
            around.dialer(),
            around.times(),
            settings.overviewEvery(),
            overviews::offer,
            _ -> {
              // The age of what was last seen says it.
            });
    KioskWindow window =
        KioskWindow.open(stage, KioskView.of(model, around.zone()), model, settings);
    onlooker.start();
    return new Kiosk(onlooker, window, model);
  }

  KioskModel model() {
    return model;
  }

  @Override
  public void close() {
    onlooker.close();
    model.over();
    window.close();
  }
}
