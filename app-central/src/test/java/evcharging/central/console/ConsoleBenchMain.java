package evcharging.central.console;

import evcharging.central.core.NetworkView;
import evcharging.central.network.Role;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import javafx.animation.Animation;
import javafx.animation.AnimationTimer;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.PickResult;
import javafx.scene.input.ScrollEvent;

/// The console before 10,000 points, each heard of once a second, 300 of them charging: the real
/// window on JavaFX's software pipeline while somebody scrolls the wall. Prints the conditions and
/// the figures; they go to docs/measurements.md by hand.
public final class ConsoleBenchMain {
  private static final int POINTS = 10_000;
  private static final double CHARGING = 0.03;
  private static final Duration STEP = Duration.ofMillis(100);
  private static final Duration WARM = Duration.ofSeconds(10);
  private static final Duration MEASURED = Duration.ofSeconds(30);
  private static final List<String> TYPED =
      List.of("CP0", "CP01", "CP012", "CP0123", "Madrid", "Ber", "state:AVERIADO", "kwh>10", "");

  private ConsoleBenchMain() {}

  public static void main(String[] arguments) throws IOException {
    Path data = Files.createTempDirectory("console-bench");
    conditions();
    MadeUpNetwork network = new MadeUpNetwork(POINTS, CHARGING, Instant.now());
    AtomicReference<NetworkView> view = new AtomicReference<>(network.view());
    ScheduledExecutorService feed = Executors.newSingleThreadScheduledExecutor();
    try (ConsoleRig rig = new ConsoleRig(data.resolve("journal"))) {
      long before = usedAfterCollection();
      ShellRig console =
          OnFx.on(
              () ->
                  new ShellRig(
                      rig.sources().with((Supplier<NetworkView>) view::get),
                      data.resolve("layout"),
                      Panes.all(),
                      Duration.ZERO));
      OnFx.show(console.window.root(), console.shell.desk().look());
      OnFx.run(() -> begin(console));
      feed.scheduleAtFixedRate(
          () -> {
            network.advance(STEP, (int) (POINTS * STEP.toMillis() / 1_000));
            view.set(network.view());
          },
          0,
          STEP.toMillis(),
          TimeUnit.MILLISECONDS);
      pause(WARM);
      scrolling(console);
      System.out.printf(
          Locale.ROOT,
          "heap: %.0f MB more than before the console%n",
          (usedAfterCollection() - before) / 1e6);
      search(console);
      palette(console);
      OnFx.run(console::close);
    } finally {
      feed.shutdownNow();
    }
    Platform.exit();
    System.exit(0);
  }

  private static void conditions() {
    System.out.printf(
        Locale.ROOT,
        "%d points, %.0f %% charging, each heard of once a second; %d processors, load %.1f, Java"
            + " %s, JavaFX %s, %s %s%n",
        POINTS,
        CHARGING * 100,
        Runtime.getRuntime().availableProcessors(),
        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
        System.getProperty("java.version"),
        System.getProperty("javafx.version"),
        System.getProperty("glass.platform"),
        System.getProperty("prism.order"));
  }

  private static void begin(ShellRig console) {
    console.as("ana", Role.ADMIN);
    console.shell.open("wall");
    Timeline clock =
        new Timeline(new KeyFrame(javafx.util.Duration.millis(200), _ -> console.window.tick()));
    clock.setCycleCount(Animation.INDEFINITE);
    clock.play();
  }

  private static void scrolling(ShellRig console) {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long fx = OnFx.on(() -> Thread.currentThread().threadId());
    List<Long> frames = new ArrayList<>();
    AnimationTimer timer = OnFx.on(() -> scroller(console, frames));
    long cpu = threads.getThreadCpuTime(fx);
    long began = System.nanoTime();
    OnFx.run(timer::start);
    pause(MEASURED);
    OnFx.run(timer::stop);
    double busy = (double) (threads.getThreadCpuTime(fx) - cpu) / (System.nanoTime() - began);
    long[] sorted = frames.stream().mapToLong(Long::longValue).sorted().toArray();
    System.out.printf(
        Locale.ROOT,
        "scrolling the wall %d s: %d frames, p50 %.0f ms, p95 %.0f ms, p99 %.0f ms, worst %.0f ms;"
            + " FX thread busy %.0f %%%n",
        MEASURED.toSeconds(),
        sorted.length,
        at(sorted, 50),
        at(sorted, 95),
        at(sorted, 99),
        sorted[sorted.length - 1] / 1e6,
        busy * 100);
  }

  private static AnimationTimer scroller(ShellRig console, List<Long> frames) {
    Node wall = console.window.root().lookup(".tile-wall");
    return new AnimationTimer() {
      private long last;
      private int pulses;

      @Override
      public void handle(long now) {
        if (last != 0) {
          frames.add(now - last);
        }
        last = now;
        pulses++;
        double by = pulses / 300 % 2 == 0 ? -40 : 40;
        Event.fireEvent(wall, scroll(wall, by));
      }
    };
  }

  private static ScrollEvent scroll(Node wall, double by) {
    return new ScrollEvent(
        wall,
        wall,
        ScrollEvent.SCROLL,
        400,
        400,
        400,
        400,
        false,
        false,
        false,
        false,
        false,
        false,
        0,
        by,
        0,
        by,
        ScrollEvent.HorizontalTextScrollUnits.NONE,
        0,
        ScrollEvent.VerticalTextScrollUnits.NONE,
        0,
        0,
        new PickResult(wall, 400, 400));
  }

  private static void search(ShellRig console) {
    typed("search box of the wall", () -> field(console, ".wall-search"), console);
  }

  private static void palette(ShellRig console) {
    OnFx.run(console.window.commands()::palettePressed);
    typed("palette", () -> field(console, "#palette-typed"), console);
  }

  private static TextInputControl field(ShellRig console, String selector) {
    return (TextInputControl) console.window.root().lookup(selector);
  }

  /// From a keystroke until the rows are laid out; the next frame shows them.
  private static void typed(String what, Supplier<TextInputControl> field, ShellRig console) {
    List<Long> took = new ArrayList<>();
    for (int round = 0; round < 12; round++) {
      for (String text : TYPED) {
        took.add(
            OnFx.on(
                () -> {
                  long began = System.nanoTime();
                  field.get().setText(text);
                  console.window.root().applyCss();
                  console.window.root().layout();
                  return System.nanoTime() - began;
                }));
        pause(Duration.ofMillis(60));
      }
    }
    long[] sorted =
        took.subList(TYPED.size(), took.size()).stream().mapToLong(Long::longValue).toArray();
    Arrays.sort(sorted);
    System.out.printf(
        Locale.ROOT,
        "%s, keystroke to rows laid out: p50 %.0f ms, p95 %.0f ms, worst %.0f ms%n",
        what,
        at(sorted, 50),
        at(sorted, 95),
        sorted[sorted.length - 1] / 1e6);
  }

  /// What is measured goes on meanwhile.
  private static void pause(Duration time) {
    long until = System.nanoTime() + time.toNanos();
    while (System.nanoTime() < until) {
      LockSupport.parkNanos(until - System.nanoTime());
    }
  }

  private static double at(long[] sorted, int percent) {
    return sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)] / 1e6;
  }

  private static long usedAfterCollection() {
    for (int i = 0; i < 3; i++) {
      System.gc();
      pause(Duration.ofMillis(200));
    }
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }
}
