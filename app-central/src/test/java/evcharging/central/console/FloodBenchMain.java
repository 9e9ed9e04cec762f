package evcharging.central.console;

import evcharging.central.network.Role;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;
import javafx.animation.Animation;
import javafx.animation.AnimationTimer;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.application.Platform;

/// A thousand points lost within five seconds, seen from the window: how long its frames take, and
/// how often it calls somebody. A real core on a real file; the wall is open. The first argument is
/// how many seconds to look on afterwards (600 by default).
public final class FloodBenchMain {
  private static final int POINTS = 1_000;
  private static final Duration WITHIN = Duration.ofSeconds(5);

  /// Longer than Central waits for its points after its own start.
  private static final Duration SETTLED = Duration.ofSeconds(20);

  private static final List<String> PLACES =
      List.of("Berlin", "Hamburg", "Madrid", "Paris", "Rome", "Sevilla");

  private FloodBenchMain() {}

  public static void main(String[] arguments) throws IOException {
    Duration after =
        Duration.ofSeconds(arguments.length == 0 ? 600 : Integer.parseInt(arguments[0]));
    Path data = Files.createTempDirectory("flood-bench");
    System.out.printf(
        Locale.ROOT,
        "%d points lost in %d s; %d processors, load %.1f, Java %s%n",
        POINTS,
        WITHIN.toSeconds(),
        Runtime.getRuntime().availableProcessors(),
        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
        System.getProperty("java.version"));
    try (ConsoleRig rig = new ConsoleRig(data.resolve("journal"))) {
      List<ConsoleRig.Connected> points = new ArrayList<>();
      for (int n = 0; n < POINTS; n++) {
        points.add(rig.connected("CP%04d".formatted(n + 1), PLACES.get(n % PLACES.size()), "0.25"));
      }
      ShellRig console = OnFx.on(() -> new ShellRig(rig, data.resolve("layout"), Panes.all()));
      OnFx.show(console.window.root(), console.shell.desk().look());
      OnFx.run(() -> begin(console));
      pause(SETTLED);
      measure(rig, points, after);
      OnFx.run(console::close);
    }
    Platform.exit();
    System.exit(0);
  }

  private static void begin(ShellRig console) {
    console.as("ana", Role.ADMIN);
    console.shell.open("wall");
    Timeline clock =
        new Timeline(new KeyFrame(javafx.util.Duration.millis(200), _ -> console.window.tick()));
    clock.setCycleCount(Animation.INDEFINITE);
    clock.play();
  }

  private static void measure(ConsoleRig rig, List<ConsoleRig.Connected> points, Duration after) {
    int before = rig.view().alarms().annunciations().size();
    List<Long> frames = new ArrayList<>();
    AnimationTimer timer = OnFx.on(() -> stopwatch(frames));
    OnFx.run(timer::start);
    long began = System.nanoTime();
    for (int n = 0; n < POINTS; n++) {
      rig.monitorGone(points.get(n));
      rig.engineGone(points.get(n));
      pauseUntil(began + WITHIN.toNanos() * (n + 1) / POINTS);
    }
    double lostIn = (System.nanoTime() - began) / 1e9;
    pause(after);
    OnFx.run(timer::stop);
    long[] sorted = frames.stream().mapToLong(Long::longValue).sorted().toArray();
    System.out.printf(
        Locale.ROOT,
        "lost in %.1f s, looked on for %d s more: %d annunciations; %d frames, p50 %.0f ms, p99"
            + " %.0f ms, worst %.0f ms%n",
        lostIn,
        after.toSeconds(),
        rig.view().alarms().annunciations().size() - before,
        sorted.length,
        sorted[sorted.length / 2] / 1e6,
        sorted[sorted.length * 99 / 100] / 1e6,
        sorted[sorted.length - 1] / 1e6);
  }

  private static AnimationTimer stopwatch(List<Long> frames) {
    return new AnimationTimer() {
      private long last;

      @Override
      public void handle(long now) {
        if (last != 0) {
          frames.add(now - last);
        }
        last = now;
      }
    };
  }

  private static void pause(Duration time) {
    pauseUntil(System.nanoTime() + time.toNanos());
  }

  private static void pauseUntil(long nanos) {
    while (System.nanoTime() < nanos) {
      LockSupport.parkNanos(nanos - System.nanoTime());
    }
  }
}
