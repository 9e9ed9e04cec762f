package evcharging.cp.panel;

import evcharging.config.Phrases;
import evcharging.crypto.Authority;
import evcharging.crypto.SecretFile;
import evcharging.domain.Secret;
import evcharging.styles.FxFeed;
import evcharging.styles.Pace;
import evcharging.styles.Theme;
import evcharging.styles.text.Language;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.scene.control.Button;
import javafx.scene.control.Label;

/// Measures the panel with a real Engine, a process of its own, and no network: from a tap on the
/// plug to the car on the screen, there and back; how soon the window is there; its memory.
public final class PanelBenchMain {
  private static final int TAPS = 100;
  private static final PanelWindow.Size SIZE = new PanelWindow.Size(990, 760);

  private PanelBenchMain() {}

  public static void main(String[] arguments) throws Exception {
    Path data = Files.createTempDirectory("panel-bench");
    Files.writeString(data.resolve("ca.pem"), Authority.create(Instant.now()).caPem());
    SecretFile.write(data.resolve("CP001/credential"), "K3f9-a-credential-of-this-bench");
    List<String> engine =
        List.of("engine", "CP001", "Berlin", "0.25", "0", "--drills", "--data=" + data);
    LivePoint.Plan plan =
        new LivePoint.Plan(
            PanelFaces.POINT,
            new Secret("K3f9-a-credential-of-this-bench"),
            data.resolve("CP001/engine"),
            data.resolve("CP001/monitor"),
            Optional.empty(),
            engine,
            List.of("--version"));
    PanelWindow.Dress dress =
        new PanelWindow.Dress(
            Language.ENGLISH, Theme.LIGHT, ZoneOffset.UTC, Map.of(), SIZE, Phrases.beside());
    CompletableFuture<PanelWindow> opened = new CompletableFuture<>();
    Platform.startup(() -> opened.complete(new PanelWindow(plan, dress, _ -> {}, () -> {})));
    PanelWindow window = opened.join();
    long shown = sinceStart();
    while (!window.model().state().point().engine().answers()) {
      TimeUnit.MILLISECONDS.sleep(20);
    }
    long answered = sinceStart();
    List<Long> micros = taps(window);
    Collections.sort(micros);
    System.out.printf(
        "shown after %d ms, Engine answers after %d ms; tap to reaction p50 %.1f ms, p95 %.1f ms,"
            + " worst %.1f ms; resident %s%n",
        shown,
        answered,
        micros.get(TAPS / 2) / 1000.0,
        micros.get(TAPS * 95 / 100) / 1000.0,
        micros.getLast() / 1000.0,
        resident());
    window
        .model()
        .state()
        .face()
        .map(f -> f.pid())
        .flatMap(ProcessHandle::of)
        .ifPresent(ProcessHandle::destroy);
    System.exit(0);
  }

  private static List<Long> taps(PanelWindow window) throws InterruptedException {
    BlockingQueue<Long> seen = new ArrayBlockingQueue<>(TAPS);
    Label car = (Label) window.stage().getScene().lookup("#car-percent");
    Button plug = (Button) window.stage().getScene().lookup("#plug");
    car.textProperty().subscribe((_, _) -> seen.add(System.nanoTime()));
    FxFeed<Integer> taps = FxFeed.every(Pace.EVERY_PULSE, _ -> plug.fire());
    List<Long> micros = new ArrayList<>();
    for (int n = 0; n < TAPS; n++) {
      TimeUnit.MILLISECONDS.sleep(50);
      long tapped = System.nanoTime();
      taps.offer(n);
      Long reaction = seen.poll(20, TimeUnit.SECONDS);
      if (reaction == null) {
        throw new IllegalStateException("no reaction to a tap");
      }
      micros.add((reaction - tapped) / 1000);
    }
    return micros;
  }

  private static long sinceStart() {
    Instant began = ProcessHandle.current().info().startInstant().orElseThrow();
    return java.time.Duration.between(began, Instant.now()).toMillis();
  }

  private static String resident() throws java.io.IOException {
    return Files.readAllLines(Path.of("/proc/self/status")).stream()
        .filter(line -> line.startsWith("VmRSS"))
        .map(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024 + " MB")
        .findFirst()
        .orElse("unknown");
  }
}
