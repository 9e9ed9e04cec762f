package evcharging.central.console.wall;

import evcharging.central.console.ConsoleRig;
import evcharging.central.console.MadeUpNetwork;
import evcharging.central.core.NetworkView;
import evcharging.styles.FxFeed;
import evcharging.styles.Pace;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;

/// Measures the wall in a real window with 10,000 made-up points, each updated once a second, 300
/// of them charging: time between frames while scrolling, how busy the FX thread is, a keystroke in
/// the search box to rows laid out, heap. Prints one line a figure.
public final class WallBench {
  private static final int POINTS = 10_000;
  private static final double CHARGING = 0.03;
  private static final int SECONDS = Integer.getInteger("bench.seconds", 20);
  private static final long FEED_MS = 200;
  private static final double SCROLL = 30;

  private WallBench() {}

  public static void main(String[] arguments) throws IOException, InterruptedException {
    Platform.startup(() -> Platform.setImplicitExit(false));
    long before = heap();
    try (ConsoleRig rig = new ConsoleRig(Files.createTempDirectory("wall-bench"))) {
      MadeUpNetwork network = new MadeUpNetwork(POINTS, CHARGING, Instant.now());
      NetworkView first = network.view();
      long withView = heap();
      WallDemo demo = fx(() -> window(rig, network, first));
      FxFeed<NetworkView> feed = FxFeed.latest(Pace.CALM, demo.pane()::show);
      ScheduledExecutorService core = Executors.newSingleThreadScheduledExecutor();
      core.scheduleAtFixedRate(
          () -> {
            network.advance(Duration.ofMillis(FEED_MS), (int) (POINTS * FEED_MS / 1_000));
            feed.offer(network.view());
          },
          FEED_MS,
          FEED_MS,
          TimeUnit.MILLISECONDS);
      scroll(demo, "warm-up");
      scroll(demo, "scrolling");
      still("still");
      keystrokes(demo);
      core.shutdownNow();
      core.awaitTermination(1, TimeUnit.SECONDS);
      System.out.printf(
          "heap before=%d MB view=%d MB console=%d MB%n",
          before >> 20, (withView - before) >> 20, (heap() - withView) >> 20);
      feed.close();
    }
    Platform.exit();
  }

  private static WallDemo window(ConsoleRig rig, MadeUpNetwork network, NetworkView first) {
    WallDemo demo = new WallDemo(rig, network);
    demo.pane().show(first);
    Scene scene = new Scene(demo.pane().content(), 1_000, 1_000);
    demo.desk().look().dress(scene);
    Stage stage = new Stage();
    stage.setScene(scene);
    stage.show();
    return demo;
  }

  private static void scroll(WallDemo demo, String name) throws InterruptedException {
    frames(name, () -> demo.pane().tiles().scrollBy(SCROLL));
  }

  private static void still(String name) throws InterruptedException {
    frames(name, () -> {});
  }

  private static void frames(String name, Runnable each) throws InterruptedException {
    List<Long> times = Collections.synchronizedList(new ArrayList<>());
    long[] last = {0};
    AnimationTimer timer =
        new AnimationTimer() {
          @Override
          public void handle(long pulse) {
            long now = System.nanoTime();
            if (last[0] != 0) {
              times.add(now - last[0]);
            }
            last[0] = now;
            each.run();
          }
        };
    long thread = fx(() -> Thread.currentThread().threadId());
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    fx(
        () -> {
          timer.start();
          return null;
        });
    long painter = painter(threads);
    long cpu = threads.getThreadCpuTime(thread);
    long painted = threads.getThreadCpuTime(painter);
    long start = System.nanoTime();
    TimeUnit.SECONDS.sleep(SECONDS);
    double busy = 100.0 * (threads.getThreadCpuTime(thread) - cpu) / (System.nanoTime() - start);
    double frameCount = Math.max(1, times.size());
    double fxEach = (threads.getThreadCpuTime(thread) - cpu) / frameCount / 1e6;
    double paintEach = (threads.getThreadCpuTime(painter) - painted) / frameCount / 1e6;
    fx(
        () -> {
          timer.stop();
          return null;
        });
    System.out.printf(
        "%s frames=%d p50=%.1f ms p95=%.1f ms p99=%.1f ms max=%.1f ms fx-busy=%.0f %%"
            + " processor a frame: fx=%.1f ms painting=%.1f ms%n",
        name,
        times.size(),
        share(times, 0.5),
        share(times, 0.95),
        share(times, 0.99),
        share(times, 1),
        busy,
        fxEach,
        paintEach);
  }

  private static long painter(ThreadMXBean threads) {
    for (long id : threads.getAllThreadIds()) {
      if (threads.getThreadInfo(id).getThreadName().startsWith("QuantumRenderer")) {
        return id;
      }
    }
    throw new IllegalStateException("nothing paints");
  }

  private static void keystrokes(WallDemo demo) throws InterruptedException {
    List<Long> times = new ArrayList<>();
    String typed = "place:Madrid kwh>1";
    for (int round = 0; round < 12; round++) {
      for (int length = 1; length <= typed.length(); length++) {
        String text = typed.substring(0, length);
        times.add(keystroke(demo, text));
        TimeUnit.MILLISECONDS.sleep(20);
      }
    }
    System.out.printf(
        "keystroke n=%d p50=%.1f ms p95=%.1f ms max=%.1f ms%n",
        times.size(), share(times, 0.5), share(times, 0.95), share(times, 1));
  }

  /// From the change of the text, when the FX thread gets to it, to the end of the next layout.
  private static long keystroke(WallDemo demo, String text) {
    CompletableFuture<Long> laidOut = new CompletableFuture<>();
    long start = System.nanoTime();
    Platform.runLater(
        () -> {
          Scene scene = demo.pane().content().getScene();
          Runnable[] listener = new Runnable[1];
          listener[0] =
              () -> {
                scene.removePostLayoutPulseListener(listener[0]);
                laidOut.complete(System.nanoTime() - start);
              };
          scene.addPostLayoutPulseListener(listener[0]);
          demo.pane().model().searchProperty().set(text);
          Platform.requestNextPulse();
        });
    return laidOut.join();
  }

  private static double share(List<Long> nanos, double share) {
    List<Long> sorted = nanos.stream().sorted().toList();
    int at = (int) Math.min(sorted.size() - 1L, Math.round(share * (sorted.size() - 1)));
    return sorted.get(at) / 1e6;
  }

  private static long heap() throws InterruptedException {
    for (int i = 0; i < 3; i++) {
      System.gc();
      TimeUnit.MILLISECONDS.sleep(100);
    }
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }

  private static <T> T fx(java.util.function.Supplier<T> work) {
    return CompletableFuture.supplyAsync(work, Platform::runLater).join();
  }
}
