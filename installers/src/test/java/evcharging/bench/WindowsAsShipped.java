package evcharging.bench;

import evcharging.demo.Actor;
import evcharging.demo.Plant;
import evcharging.demo.Site;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// How soon the windows of drivers and of points are there, and how large they are, as shipped (on
/// the headless platform where there is no display).
public final class WindowsAsShipped {
  private static final Duration SOON = Duration.ofSeconds(120);
  private static final Duration SETTLED = Duration.ofSeconds(5);
  private static final int ROUNDS = 3;
  private static final String READY_KIOSK = "EV_Driver kiosk ready";
  private static final String READY_PANEL = "EV_CP panel of CP00. ready";
  private static final Map<String, String> HEADLESS =
      Map.of("EV_JVM_FLAGS", "-Dglass.platform=Headless -Dprism.order=sw");

  private final Site site;
  private final Plant plant;

  /// @param plant with CP001 running, and CP002 registered and not running
  public WindowsAsShipped(Site site, Plant plant) {
    this.site = site;
    this.plant = plant;
  }

  public void measure() throws InterruptedException {
    for (int round = 0; round < ROUNDS; round++) {
      long began = System.nanoTime();
      print("kiosk", began, start("ev-driver", kiosk(round)), READY_KIOSK);
    }
    for (int round = 0; round < ROUNDS; round++) {
      long began = System.nanoTime();
      print("panel, found its programs", began, start("ev-cp", panel("CP001", 0)), READY_PANEL);
    }
    long began = System.nanoTime();
    print("panel, starts its programs", began, start("ev-cp", panel("CP002", 1)), READY_PANEL);
  }

  private Actor start(String program, List<String> arguments) {
    Map<String, String> environment = System.getenv("DISPLAY") == null ? HEADLESS : Map.of();
    return site.start("WINDOW", environment, program, arguments.toArray(String[]::new));
  }

  private List<String> kiosk(int round) {
    return List.of(
        "--kiosk",
        "--central-port",
        Integer.toString(plant.ports().central()),
        "--ca",
        site.at("registry", "ca.pem").toString(),
        "--data",
        site.at("drivers", "kiosk" + round).toString());
  }

  private List<String> panel(String point, int index) {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "panel",
                point,
                "Berlin",
                "0.25",
                Integer.toString(plant.ports().monitors().get(index))));
    arguments.addAll(
        List.of(
            "--data",
            site.at("points").toString(),
            "--registry",
            "https://127.0.0.1:" + plant.ports().registry(),
            "--central-port",
            Integer.toString(plant.ports().central())));
    return arguments;
  }

  private static void print(String what, long began, Actor program, String ready)
      throws InterruptedException {
    try (program) {
      program.expect(ready, SOON);
      long millis = (System.nanoTime() - began) / 1_000_000;
      TimeUnit.NANOSECONDS.sleep(SETTLED.toNanos());
      System.out.printf(
          "%s: ready %d ms after its process began, %d MiB resident after %d s%n",
          what, millis, Memory.residentMb(program.pid()), SETTLED.toSeconds());
    }
  }
}
