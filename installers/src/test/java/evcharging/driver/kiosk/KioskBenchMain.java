package evcharging.driver.kiosk;

import evcharging.bench.WindowsAsShipped;
import evcharging.demo.Hosts;
import evcharging.demo.Plant;
import evcharging.demo.Ports;
import evcharging.demo.Site;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/// The speed and memory of issue 3 of 5: a finger on the kiosk's glass until something is seen, and
/// until the grant, which is on Central's disk, is seen; kiosk and panel ready and resident as
/// shipped. (Taps at the panel: `PanelBenchMain` in `app-cp`.)
final class KioskBenchMain {
  private static final Duration SOON = Duration.ofSeconds(120);
  private static final int ROUNDS = 40;
  private static final int WARM_UP = 5;

  private KioskBenchMain() {}

  /// @param arguments where the shipped programs are, and a directory of the bench's own
  public static void main(String[] arguments) throws Exception {
    System.out.printf(
        "Conditions: %d cores, Java %s, load %s%n",
        Runtime.getRuntime().availableProcessors(),
        Runtime.version(),
        Files.readString(Path.of("/proc/loadavg")).strip());
    try (Site site = new Site(Path.of(arguments[0]), Path.of(arguments[1]), _ -> {})) {
      Plant plant = new Plant(site, Ports.free(), Hosts.ONE);
      plant.registry().expect("EV_Registry running", SOON);
      plant.central().expect("EV_Central running", SOON);
      plant.register(Map.of("CP001", "Berlin", "CP002", "Berlin"));
      plant.addDrivers(List.of("D01", "D02"));
      plant.engine("CP001", "Berlin", "0.25", 0).expect("AES key received", SOON);
      plant.monitor("CP001", 0).expect("STATUS OK", SOON);
      plant.awaitStatus("ACTIVADO", SOON, "CP001");
      new WindowsAsShipped(site, plant).measure();
      taps(site, plant);
    }
    System.exit(0);
  }

  private static void taps(Site site, Plant plant) throws Exception {
    String pin = Files.readString(site.at("pins", "D01")).strip();
    List<Long> reactions = new ArrayList<>();
    List<Long> grants = new ArrayList<>();
    try (Visitor visitor =
        Visitor.before(
            site.at("bench"),
            site.at("registry", "ca.pem"),
            plant.ports().central(),
            Duration.ofMinutes(30))) {
      for (int round = -WARM_UP; round < ROUNDS; round++) {
        List<Long> seen = round < 0 ? new ArrayList<>() : reactions;
        seen.add(tapped(visitor, "idle-start", KioskScreen.SIGN_IN));
        visitor.type("D01").tap("sign-in-next").type(pin).tap("sign-in-next");
        visitor.sees(KioskScreen.CHOOSE);
        seen.add(tapped(visitor, "point-CP001", KioskScreen.CONFIRM));
        long granted = grant(visitor);
        (round < 0 ? new ArrayList<Long>() : grants).add(granted);
        visitor.tap("steps-cancel").sees(KioskScreen.TICKET);
        seen.add(tapped(visitor, "ticket-done", KioskScreen.IDLE));
      }
    }
    print("Finger on the glass to the next screen drawn", reactions);
    print("Finger on the glass to the durable grant drawn", grants);
  }

  /// From the finger to the second pulse after the screen changed: by then the first was drawn.
  private static long tapped(Visitor visitor, String id, KioskScreen expected) throws Exception {
    Node node = visitor.node(id);
    CompletableFuture<Long> drawn = new CompletableFuture<>();
    Visitor.fx(
        () -> {
          long from = System.nanoTime();
          Scene scene = node.getScene();
          press(node);
          onSecondPulse(
              scene,
              visitor,
              () -> visitor.model().shown() == expected,
              () -> drawn.complete(System.nanoTime() - from));
          return null;
        });
    return drawn.get(30, TimeUnit.SECONDS);
  }

  private static long grant(Visitor visitor) throws Exception {
    Node node = visitor.node("confirm-start");
    CompletableFuture<Long> drawn = new CompletableFuture<>();
    Visitor.fx(
        () -> {
          long from = System.nanoTime();
          Scene scene = node.getScene();
          press(node);
          onSecondPulse(
              scene,
              visitor,
              () -> visitor.model().guest.steps.progressProperty().get().isGranted(),
              () -> drawn.complete(System.nanoTime() - from));
          return null;
        });
    return drawn.get(30, TimeUnit.SECONDS);
  }

  private interface Condition {
    boolean holds();
  }

  private static void onSecondPulse(
      Scene scene, Visitor visitor, Condition condition, Runnable then) {
    scene.addPostLayoutPulseListener(
        new Runnable() {
          private int pulses;

          @Override
          public void run() {
            if (condition.holds() && ++pulses == 2) {
              scene.removePostLayoutPulseListener(this);
              then.run();
            }
            javafx.application.Platform.requestNextPulse();
          }
        });
    javafx.application.Platform.requestNextPulse();
  }

  private static void press(Node node) {
    for (var type : List.of(MouseEvent.MOUSE_PRESSED, MouseEvent.MOUSE_RELEASED)) {
      var bounds = node.localToScreen(node.getLayoutBounds());
      boolean down = type == MouseEvent.MOUSE_PRESSED;
      Event.fireEvent(
          node,
          new MouseEvent(
              type,
              5,
              5,
              bounds.getMinX() + 5,
              bounds.getMinY() + 5,
              MouseButton.PRIMARY,
              1,
              false,
              false,
              false,
              false,
              down,
              false,
              false,
              false,
              false,
              true,
              null));
    }
  }

  private static void print(String what, List<Long> nanos) {
    List<Long> sorted = new ArrayList<>(nanos);
    Collections.sort(sorted);
    System.out.printf(
        "%s, %d rounds: p50 %.1f ms, p95 %.1f ms, most %.1f ms%n",
        what,
        sorted.size(),
        sorted.get(sorted.size() / 2) / 1e6,
        sorted.get(sorted.size() * 95 / 100) / 1e6,
        sorted.getLast() / 1e6);
  }
}
