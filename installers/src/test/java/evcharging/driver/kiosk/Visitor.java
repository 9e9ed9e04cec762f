package evcharging.driver.kiosk;

import static org.awaitility.Awaitility.await;

import com.google.zxing.Binarizer;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import evcharging.crypto.ClientTls;
import evcharging.domain.Price;
import evcharging.driver.kiosk.KioskSettings.ExitCode;
import evcharging.link.Dialer;
import evcharging.link.LinkTimes;
import evcharging.styles.Theme;
import evcharging.styles.text.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;
import org.testfx.api.FxRobot;

/// Somebody in front of a kiosk: sees the screen, taps it with a robot's finger.
final class Visitor implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(90);

  /// So that a window fits the headless platform's screen of 1000 by 1000.
  private static final double DPI = 70;

  private final FxRobot robot = new FxRobot();
  private final Stage stage;
  private final Kiosk kiosk;

  /// A kiosk that is switched on; `idle` and then half of it as the countdown.
  static Visitor before(Path data, Path ca, int port, Duration idle) {
    return before(data, ca, port, idle, Optional.empty());
  }

  /// @param services plays by itself
  static Visitor before(
      Path data, Path ca, int port, Duration idle, Optional<KioskSettings.Services> services) {
    startToolkit();
    return fx(() -> new Visitor(data, ca, port, idle, services));
  }

  private Visitor(
      Path data, Path ca, int port, Duration idle, Optional<KioskSettings.Services> services) {
    KioskSettings settings =
        new KioskSettings(
            true,
            Optional.of(DPI),
            Theme.LIGHT,
            Language.ENGLISH,
            idle,
            idle.dividedBy(2),
            Duration.ofMillis(500),
            List.of(),
            services,
            ExitCode.NONE);
    Dialer dialer =
        new Dialer(
            "127.0.0.1",
            port,
            ClientTls.trusting(read(ca)).socketFactory(),
            LinkTimes.STANDARD.hello());
    stage = new Stage();
    stage.setX(0);
    stage.setY(0);
    stage.setWidth(1000);
    stage.setHeight(720);
    kiosk =
        Kiosk.open(
            stage,
            settings,
            new Kiosk.Surroundings(
                data, dialer, LinkTimes.STANDARD, Duration.ofMinutes(2), ZoneId.of("UTC")),
            () -> {});
  }

  KioskModel model() {
    return kiosk.model();
  }

  /// As a person would: not before what is there can have been read.
  Visitor tap(String id) {
    Node there = node(id);
    await(id + " is settled").atMost(PATIENCE).until(() -> fx(model()::isSettled));
    robot.clickOn(there);
    return this;
  }

  /// Once it is on the screen and can be tapped.
  Node node(String id) {
    return await(id)
        .atMost(PATIENCE)
        .until(() -> fx(() -> find(id)), Optional::isPresent)
        .orElseThrow();
  }

  Visitor type(String keys) {
    keys.chars().forEach(key -> tap("key-" + (char) key));
    return this;
  }

  Visitor signIn(String driver, String pin) {
    return tap("idle-start").type(driver).tap("sign-in-next").type(pin).tap("sign-in-next");
  }

  Visitor chooseAndStart(String point) {
    sees(KioskScreen.CHOOSE);
    tap("point-" + point);
    sees(KioskScreen.CONFIRM);
    return tap("confirm-start");
  }

  Visitor charges() {
    sees(KioskScreen.CHARGING);
    await("figures come")
        .atMost(PATIENCE)
        .until(
            () ->
                fx(
                    () ->
                        model()
                            .guest
                            .charging
                            .figuresProperty()
                            .get()
                            .filter(s -> s.energy().wattHours() > 0)
                            .isPresent()));
    return this;
  }

  Visitor stops() {
    return tap("charging-stop").tap("charging-stop-now");
  }

  Visitor sees(KioskScreen screen) {
    await(screen + "")
        .atMost(PATIENCE)
        .untilAsserted(
            () -> org.assertj.core.api.Assertions.assertThat(fx(model()::shown)).isEqualTo(screen));
    return this;
  }

  /// The words of a label, once it is on the screen.
  Visitor reads(String id, String words) {
    await(id)
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                org.assertj.core.api.Assertions.assertThat(
                        fx(() -> find(id).map(Visitor::words).orElse("")))
                    .contains(words));
    return this;
  }

  /// The screen is up, and its title is in the language of the kiosk.
  Visitor isTitled(KioskScreen screen) {
    return sees(screen).reads("screen-title", text(screen.key()));
  }

  /// Whether these words stand anywhere in the window, shown or hidden.
  boolean knows(String words) {
    return fx(() -> allWords(stage.getScene().getRoot()).contains(words));
  }

  private static String allWords(Node node) {
    StringBuilder all = new StringBuilder(node instanceof Labeled l ? l.getText() + "\n" : "");
    if (node instanceof javafx.scene.Parent parent) {
      parent.getChildrenUnmodifiable().forEach(child -> all.append(allWords(child)));
    }
    return all.toString();
  }

  /// A price as the kiosk writes it.
  String price(String euroPerKwh) {
    return fx(() -> model().texts.formats().price(Price.parse(euroPerKwh)));
  }

  /// The text of that key, in the language of the screen.
  String text(String key) {
    return fx(() -> model().texts.get(key));
  }

  boolean isThere(String id) {
    return fx(() -> find(id).isPresent());
  }

  Visitor gone(String id) {
    await(id).atMost(PATIENCE).until(() -> !isThere(id));
    return this;
  }

  /// What a phone reads from the screen: it looks until it can read it.
  String scan() {
    return await("a QR code").atMost(PATIENCE).until(this::read, Optional::isPresent).orElseThrow();
  }

  private Optional<String> read() {
    WritableImage image = fx(() -> stage.getScene().snapshot(null));
    int width = (int) image.getWidth();
    int height = (int) image.getHeight();
    int[] pixels = new int[width * height];
    image
        .getPixelReader()
        .getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
    RGBLuminanceSource seen = new RGBLuminanceSource(width, height, pixels);
    return decode(new HybridBinarizer(seen)).or(() -> decode(new GlobalHistogramBinarizer(seen)));
  }

  private static Optional<String> decode(Binarizer dark) {
    try {
      Map<DecodeHintType, Boolean> hints = Map.of(DecodeHintType.TRY_HARDER, Boolean.TRUE);
      return Optional.of(new QRCodeReader().decode(new BinaryBitmap(dark), hints).getText());
    } catch (ReaderException e) {
      return Optional.empty();
    }
  }

  private Optional<Node> find(String id) {
    return stage.getScene().getRoot().lookupAll("#" + id).stream()
        .filter(Visitor::isShown)
        .filter(node -> !node.isDisabled())
        .findFirst();
  }

  private static boolean isShown(Node node) {
    for (Node each = node; each != null; each = each.getParent()) {
      if (!each.isVisible()) {
        return false;
      }
    }
    return true;
  }

  private static String words(Node node) {
    if (node instanceof Labeled labeled) {
      return labeled.getText();
    }
    return node instanceof javafx.scene.Parent parent
        ? parent.getChildrenUnmodifiable().stream().map(Visitor::words).reduce("", String::concat)
        : "";
  }

  @Override
  public void close() {
    fx(
        () -> {
          kiosk.close();
          return null;
        });
  }

  static <T> T fx(Supplier<T> work) {
    return CompletableFuture.supplyAsync(work, Platform::runLater)
        .orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS)
        .join();
  }

  private static void startToolkit() {
    Platform.setImplicitExit(false);
    CompletableFuture<Void> started = new CompletableFuture<>();
    try {
      Platform.startup(() -> started.complete(null));
      started.orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
    } catch (IllegalStateException e) {
      // It runs already.
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
