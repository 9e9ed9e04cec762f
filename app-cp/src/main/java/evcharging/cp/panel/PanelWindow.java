package evcharging.cp.panel;

import evcharging.config.Phrases;
import evcharging.domain.DriverId;
import evcharging.domain.Secret;
import evcharging.styles.Display;
import evcharging.styles.FxFeed;
import evcharging.styles.Look;
import evcharging.styles.Pace;
import evcharging.styles.Theme;
import evcharging.styles.text.Language;
import evcharging.styles.text.Texts;
import java.time.ZoneId;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;
import javafx.util.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One panel in a window of its own. On the FX thread; closing it leaves the point alone.
public final class PanelWindow implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(PanelWindow.class);

  /// For a screen nobody said anything about.
  public static final Size USUAL = new Size(1280, 800);

  private static final Size LEAST = new Size(960, 680);

  private final Stage stage = new Stage();
  private final LivePoint point;
  private final PanelModel model;
  private final FxFeed<PointSnapshot> snapshots;
  private final FxFeed<PointNews> news;
  private final Timeline clock;

  /// @param cards simulated ones, each with its PIN
  /// @param phrases what Engine and Monitor say, in every language
  public record Dress(
      Language language,
      Theme theme,
      ZoneId zone,
      Map<DriverId, Secret> cards,
      Size size,
      Phrases phrases) {}

  public record Size(double width, double height) {}

  /// Shows it, and starts or finds the programs of the point.
  ///
  /// @param lines for whoever reads the terminal; any thread
  /// @param onClosed when a person closed it
  public PanelWindow(LivePoint.Plan plan, Dress dress, Consumer<String> lines, Runnable onClosed) {
    Texts texts = PanelTexts.in(dress.language(), dress.zone());
    Look look = new Look(dress.theme());
    // Both feeds are there before the first news, the model before both.
    Heard heard = new Heard();
    snapshots = FxFeed.latest(Pace.EVERY_PULSE, s -> heard.model.show(s));
    news = FxFeed.every(Pace.EVERY_PULSE, n -> heard.model.hear(java.util.List.copyOf(n)));
    point = new LivePoint(plan, snapshots::offer, n -> heard(n, lines));
    model = new PanelModel(plan.point(), point, System::nanoTime);
    heard.model = model;
    PanelPane pane = new PanelPane(texts, look, model, dress.cards(), dress.phrases());
    Scene scene = PanelPane.scene(pane, look, dress.size().width(), dress.size().height());
    stage.titleProperty().bind(texts.bind("panel.title", plan.point().value()));
    stage.setScene(scene);
    stage.setMinWidth(LEAST.width());
    stage.setMinHeight(LEAST.height());
    stage.setOnHidden(
        _ -> {
          end();
          onClosed.run();
        });
    clock = new Timeline(new KeyFrame(Duration.seconds(1), _ -> model.tick()));
    clock.setCycleCount(Animation.INDEFINITE);
    clock.play();
    stage.show();
    // After the window: the two programs it may start would take its processors.
    point.start();
    LOG.info("event=panel-shown point={} millis={}", plan.point(), sinceStart().toMillis());
    lines.accept("EV_CP panel of " + plan.point() + " ready");
  }

  private void heard(PointNews told, Consumer<String> lines) {
    news.offer(told);
    if (told instanceof PointNews.Line(String who, String text) && who.equals(PointNews.PANEL)) {
      lines.accept(text);
    }
  }

  /// Since this process began.
  private static java.time.Duration sinceStart() {
    return ProcessHandle.current()
        .info()
        .startInstant()
        .map(began -> java.time.Duration.between(began, java.time.Instant.now()))
        .orElse(java.time.Duration.ZERO);
  }

  /// The window as a program of its own.
  ///
  /// @throws evcharging.config.Fault `NO-DISPLAY`
  public static void runUntilClosed(LivePoint.Plan plan, Dress dress, Consumer<String> lines)
      throws InterruptedException {
    CountDownLatch closed = new CountDownLatch(1);
    Display.drawnByTheProcessor();
    Display.show(
        () -> new PanelWindow(plan, dress, lines, closed::countDown),
        "ev-cp engine and ev-cp monitor need none");
    closed.await();
    Platform.exit();
  }

  private static final class Heard {
    private PanelModel model;
  }

  public PanelModel model() {
    return model;
  }

  public Stage stage() {
    return stage;
  }

  @Override
  public void close() {
    stage.close();
  }

  private void end() {
    clock.stop();
    point.close();
    snapshots.close();
    news.close();
  }
}
