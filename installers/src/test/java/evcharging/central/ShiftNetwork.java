package evcharging.central;

import evcharging.demo.Actor;
import evcharging.demo.Plant;
import evcharging.demo.Ports;
import evcharging.demo.Site;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/// Central with its window in this process, and everybody else as a process of the shipped
/// programs: the embedded Registry, the broker, the points, the driver.
final class ShiftNetwork implements AutoCloseable {
  private static final Duration SOON = Duration.ofSeconds(90);
  private static final String[] CAR = {
    "--charger",
    "AC_22",
    "--time-scale",
    "5",
    "--battery",
    "90000",
    "--charge",
    "10",
    "--auto-plug",
    "300ms"
  };

  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
  private final PrintStream out = System.out;
  private final Site site;
  private final Plant plant;
  private final Map<String, Actor> engines = new HashMap<>();
  private final CompletableFuture<Integer> ended = new CompletableFuture<>();

  /// Returns when three points are in service.
  ShiftNetwork(Path directory) throws IOException {
    site = new Site(Path.of(System.getProperty("ev.dist")), directory, _ -> {});
    Ports ports = Ports.free();
    plant = Plant.withEmbeddedRegistry(site, ports);
    System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
    Path registry = registryProgram();
    // The console speaks the language of the machine; the test reads English.
    Locale.setDefault(Locale.ENGLISH);
    Thread.ofPlatform()
        .daemon()
        .start(() -> ended.complete(CentralMain.run(arguments(ports, registry))));
    Awaitility.await("Central").atMost(SOON).until(() -> said().contains("EV_Central running"));
    Map<String, String> places = new LinkedHashMap<>();
    places.put("CP001", "Berlin");
    places.put("CP002", "Berlin");
    places.put("CP003", "Madrid");
    plant.register(places);
    plant.addDrivers(List.of("D01"));
    int index = 0;
    for (Map.Entry<String, String> each : places.entrySet()) {
      start(each.getKey(), each.getValue(), index++);
    }
    plant.awaitStatus("ACTIVADO", SOON, places.keySet().toArray(String[]::new));
  }

  private String[] arguments(Ports ports, Path registry) {
    return Stream.of(
            List.of("--data", site.at("central").toString()),
            List.of("--registry", "embedded", "--registry-command", registry.toString()),
            List.of("--registry-port", Integer.toString(ports.registry())),
            List.of("--bind", "127.0.0.1", "--port", Integer.toString(ports.central())),
            List.of("--api-port", Integer.toString(ports.api())),
            List.of("--kafka-port", Integer.toString(ports.kafka())),
            List.of("--kafka-advertise", "127.0.0.1"),
            List.of("--console-exports", exports().toString()))
        .flatMap(List::stream)
        .toArray(String[]::new);
  }

  /// The shipped program under this process's Java, as [Site] starts the others.
  private Path registryProgram() throws IOException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    Path shipped = Path.of(System.getProperty("ev.dist"), "bin", "ev-registry").toAbsolutePath();
    Path program = site.at("ev-registry");
    Files.writeString(
        program,
        "#!/bin/sh\nEV_JAVA='%s' EV_LOG_DIR='%s' exec '%s' \"$@\"\n"
            .formatted(java, site.at("logs", "REGISTRY"), shipped));
    Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
    return program;
  }

  private void start(String point, String place, int index) {
    engines.put(point, plant.engine(point, place, "0.25", index, CAR));
    plant.monitor(point, index);
  }

  /// Starts a point that has registered, and waits until it is in service.
  void join(String point, String place, int index) {
    start(point, place, index);
    plant.awaitStatus("ACTIVADO", SOON, point);
  }

  /// After revoked keys, as a person at the point does it.
  void reauthenticate(String point) {
    site.run(
        "operator",
        "ev-cp",
        "reauth",
        point,
        "--data",
        site.at("points").toString(),
        "--ca",
        site.at("central", "registry", "ca.pem").toString(),
        "--registry",
        "https://127.0.0.1:" + plant.ports().registry());
  }

  /// A driver who charges there.
  Actor charges(String point) {
    Actor driver = plant.driver("D01");
    driver.expect("authenticated", SOON);
    driver.type("start " + point);
    driver.expect("Charging started at " + point, SOON);
    return driver;
  }

  /// Out of order three times, and it stays so.
  void flaps(String point) {
    for (int time = 1; time <= 3; time++) {
      engine(point).type("k");
      plant.awaitStatus("AVERIADO", SOON, point);
      if (time < 3) {
        engine(point).type("o");
        plant.awaitStatus("ACTIVADO", SOON, point);
      }
    }
  }

  /// So that every register is final.
  void everyPointLeaves() {
    engines.values().parallelStream().forEach(Actor::close);
  }

  /// Central's exit code.
  int end() throws Exception {
    return ended.get(SOON.toSeconds(), TimeUnit.SECONDS);
  }

  Actor engine(String point) {
    return engines.get(point);
  }

  Plant plant() {
    return plant;
  }

  Path exports() {
    return site.at("exports");
  }

  private String said() {
    return printed.toString(StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    System.setOut(out);
    site.close();
  }
}
