package evcharging.central.console.sessions;

import evcharging.central.console.ConsoleRig;
import evcharging.central.console.Led;
import evcharging.central.console.OnFx;
import evcharging.central.console.PlayedPast;
import evcharging.central.console.desk.Desk;
import evcharging.crypto.SigningKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javafx.scene.Parent;
import javafx.scene.control.TextField;
import javafx.stage.Stage;
import org.testfx.util.WaitForAsyncUtils;

/// How long from a keystroke in the search box to the rows laid out and painted, with so many
/// sessions (first argument, 100,000 by default), in a real window on the headless platform.
public final class SessionsBenchMain {
  private static final List<String> QUERIES =
      List.of(
          "driver:D17",
          "place:Madrid kwh>10",
          "outcome:review",
          "cp012",
          "state:closed reason:unplugged eur>3",
          "driver:D17 place:Madrid kwh>10 outcome:review",
          "nobody at all");

  private SessionsBenchMain() {}

  public static void main(String[] arguments) throws IOException {
    int sessions = arguments.length == 0 ? 100_000 : Integer.parseInt(arguments[0]);
    Path directory = Files.createTempDirectory("ev-bench");
    SigningKey key = SigningKey.random();
    long start = System.nanoTime();
    PlayedPast.play(directory, key, sessions, Instant.now());
    System.out.println("played " + sessions + " in " + millis(start) / 1_000 + " s");
    try (ConsoleRig rig = new ConsoleRig(directory, key)) {
      run(rig);
    }
    System.exit(0);
  }

  private static void run(ConsoleRig rig) {
    Desk desk = OnFx.on(() -> rig.desk(new Led()));
    SessionsPane pane = OnFx.on(() -> new SessionsPane(desk));
    Stage stage = OnFx.show(pane.content(), desk.look());
    long start = System.nanoTime();
    while (!OnFx.on(() -> loaded(rig, pane))) {
      WaitForAsyncUtils.sleep(50, java.util.concurrent.TimeUnit.MILLISECONDS);
    }
    System.out.println("history read in " + millis(start) + " ms");
    type(stage, new ArrayList<>());
    List<Double> took = new ArrayList<>();
    type(stage, took);
    type(stage, took);
    Collections.sort(took);
    System.out.printf(
        "keystroke to rows: n=%d p50=%.1f ms p95=%.1f ms p99=%.1f ms max=%.1f ms%n",
        took.size(), at(took, 0.50), at(took, 0.95), at(took, 0.99), took.getLast());
    System.gc();
    Runtime memory = Runtime.getRuntime();
    System.out.println(
        "heap in use " + (memory.totalMemory() - memory.freeMemory()) / 1_048_576 + " MiB");
  }

  private static boolean loaded(ConsoleRig rig, SessionsPane pane) {
    pane.show(rig.view());
    return pane.isComplete();
  }

  private static void type(Stage stage, List<Double> took) {
    for (String query : QUERIES) {
      for (int i = 1; i <= query.length(); i++) {
        String typed = query.substring(0, i);
        took.add(OnFx.on(() -> keystroke(stage, typed)));
      }
      OnFx.run(() -> search(stage).clear());
    }
  }

  private static double keystroke(Stage stage, String typed) {
    long start = System.nanoTime();
    search(stage).setText(typed);
    Parent root = stage.getScene().getRoot();
    root.applyCss();
    root.layout();
    stage.getScene().snapshot(null);
    return (System.nanoTime() - start) / 1e6;
  }

  private static TextField search(Stage stage) {
    return (TextField) stage.getScene().lookup("#sessions-search");
  }

  private static double at(List<Double> sorted, double share) {
    return sorted.get((int) Math.min(sorted.size() - 1, Math.floor(share * sorted.size())));
  }

  private static long millis(long start) {
    return (System.nanoTime() - start) / 1_000_000;
  }
}
