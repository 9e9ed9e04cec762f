package evcharging.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// How each program of the network is started on a [Site], with the options that make them find
/// each other. Who needs to wait, waits for what the program prints. One thread.
public final class Plant {
  private final Site site;
  private final Ports ports;
  private final Hosts hosts;
  private final Path registryData;
  private Actor panel;

  public Plant(Site site, Ports ports, Hosts hosts) {
    this(site, ports, hosts, site.at("registry"));
  }

  private Plant(Site site, Ports ports, Hosts hosts, Path registryData) {
    this.site = site;
    this.ports = ports;
    this.hosts = hosts;
    this.registryData = registryData;
  }

  /// One machine whose Central has the Registry started by itself (`--registry embedded`).
  public static Plant withEmbeddedRegistry(Site site, Ports ports) {
    return new Plant(site, ports, Hosts.ONE, site.at("central", "registry"));
  }

  public Ports ports() {
    return ports;
  }

  private String registryUrl() {
    return "https://" + hosts.registry() + ":" + ports.registry();
  }

  Path ca() {
    return registryData.resolve("ca.pem");
  }

  public Actor registry() {
    return site.start(
        "REGISTRY",
        "ev-registry",
        "--data",
        registryData.toString(),
        "--bind",
        hosts.registry(),
        "--name",
        hosts.registry(),
        "--port",
        Integer.toString(ports.registry()));
  }

  /// Asks the Registry for one-time codes and keeps each as a secret file.
  private void codes(String kind, List<String> names) {
    List<String> arguments = new ArrayList<>(List.of(kind));
    arguments.addAll(names);
    arguments.addAll(List.of("--data", registryData.toString()));
    List<String> printed = site.run("operator", "ev-registry", arguments.toArray(String[]::new));
    List<String> codes = printed.subList(printed.size() - names.size(), printed.size());
    for (int i = 0; i < names.size(); i++) {
      secret("codes/" + names.get(i), codes.get(i));
    }
  }

  /// A file of mode 0600.
  public Path secret(String name, String text) {
    Path file = site.at(name);
    try {
      Files.createDirectories(file.getParent());
      Files.deleteIfExists(file);
      Files.createFile(
          file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      Files.writeString(file, text + "\n");
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot keep " + file, e);
    }
  }

  /// Central, enrolled at the Registry when it is started for the first time.
  public Actor central(String... more) {
    return central(List.of("--headless"), more);
  }

  /// The same with its console on the display; the operator `admin` signs in with the secret it
  /// prints. Ends when the console is closed.
  public Actor centralWithConsole(String... more) {
    return central(List.of(), more);
  }

  /// @param how `--headless`, or what is shown instead of a window
  Actor central(List<String> how, String... more) {
    List<String> arguments = new ArrayList<>(how);
    arguments.addAll(
        List.of(
            "--data",
            site.at("central").toString(),
            "--registry",
            registryUrl(),
            "--bind",
            hosts.central(),
            "--port",
            Integer.toString(ports.central()),
            "--api-port",
            Integer.toString(ports.api())));
    arguments.addAll(List.of(more));
    if (Stream.of(more).noneMatch("--kafka"::equals)) {
      arguments.addAll(
          List.of(
              "--kafka-port",
              Integer.toString(ports.kafka()),
              "--kafka-advertise",
              hosts.central()));
    }
    if (!Files.exists(site.at("central"))) {
      codes("enrol-server", List.of("central"));
      arguments.addAll(
          List.of(
              "--registry-ca",
              ca().toString(),
              "--server-code-file",
              site.at("codes", "central").toString()));
    }
    return site.start("CENTRAL", "ev-central", arguments.toArray(String[]::new));
  }

  /// What Central's broker last wrote of itself when it was ready (`broker.json`), if it ever was.
  public Optional<String> brokerNote() {
    Path note = site.at("central", "kafka", "broker.json");
    try {
      return Files.exists(note) ? Optional.of(Files.readString(note)) : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + note, e);
    }
  }

  /// `kill -9` of Central's broker.
  public void killBroker() {
    Matcher pid = Pattern.compile("\"pid\" ?: ?(\\d+)").matcher(brokerNote().orElse(""));
    if (!pid.find()) {
      throw new StoryBroke("there is no broker");
    }
    ProcessHandle.of(Long.parseLong(pid.group(1)))
        .ifPresent(
            broker -> {
              broker.destroyForcibly();
              broker.onExit().join();
            });
  }

  /// Runs an operator's command against the running Central.
  public List<String> operator(String... arguments) {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.addAll(List.of("--data", site.at("central").toString()));
    return site.run("operator", "ev-central", all.toArray(String[]::new));
  }

  /// @param places where each point stands, by its id
  public void register(Map<String, String> places) {
    codes("enrol", List.copyOf(places.keySet()));
    places.entrySet().parallelStream().forEach(p -> register(p.getKey(), p.getValue()));
  }

  /// With the one-time code in `codes/POINT`, as its technician does it.
  public void register(String point, String place) {
    site.run(
        "operator",
        "ev-cp",
        "register",
        point,
        place,
        "--data",
        site.at("points").toString(),
        "--ca",
        ca().toString(),
        "--registry",
        registryUrl(),
        "--code-file",
        site.at("codes", point).toString());
  }

  /// @param index of the point's Monitor port
  public Actor engine(String point, String place, String price, int index, String... simulator) {
    List<String> arguments =
        new ArrayList<>(
            List.of("engine", point, place, price, ports.monitors().get(index).toString()));
    arguments.addAll(List.of("--monitor-address", hosts.points()));
    arguments.addAll(pointOptions());
    arguments.addAll(List.of(simulator));
    return site.start(point, "ev-cp", arguments.toArray(String[]::new));
  }

  public Actor monitor(String point, int index) {
    List<String> arguments =
        new ArrayList<>(
            List.of("monitor", hosts.points(), ports.monitors().get(index).toString(), point));
    arguments.addAll(pointOptions());
    return site.start("MON-" + point, "ev-cp", arguments.toArray(String[]::new));
  }

  /// Many points in one process, registered with the Registry's own secret.
  public Actor fleet(int count, String... simulator) {
    List<String> arguments =
        new ArrayList<>(
            List.of("fleet", "--count", Integer.toString(count), "--ca", ca().toString()));
    arguments.addAll(
        List.of("--admin-secret-file", registryData.resolve("admin.secret").toString()));
    arguments.addAll(pointOptions());
    arguments.addAll(List.of(simulator));
    return site.start("FLEET", "ev-cp", arguments.toArray(String[]::new));
  }

  /// The meter registers of points whose Engines are stopped, in Wh, added up.
  ///
  /// @throws StoryBroke if one of them still has a session open or an end Central did not note
  public long registersWh(List<String> points) {
    List<String> arguments = new ArrayList<>(List.of("meter"));
    arguments.addAll(points);
    arguments.addAll(List.of("--data", site.at("points").toString()));
    Pattern settled =
        Pattern.compile(": register (\\d+) Wh, 0 sessions waiting to be noted, none open");
    return site.run("operator", "ev-cp", arguments.toArray(String[]::new)).stream()
        .mapToLong(line -> wattHours(settled, line))
        .sum();
  }

  private static long wattHours(Pattern settled, String line) {
    Matcher found = settled.matcher(line);
    if (!found.find()) {
      throw new StoryBroke("a meter is not settled: " + line);
    }
    return Long.parseLong(found.group(1));
  }

  /// The energy on all tickets in Wh, from a ledger that balances.
  ///
  /// @throws StoryBroke if it does not, or if a session is still open
  public long ticketsWh() {
    List<String> printed = operator("ledger", "check");
    return printed.stream()
        .map(Pattern.compile("balances: .* ([0-9.]+) kWh, .* 0 sessions open")::matcher)
        .filter(Matcher::find)
        .findFirst()
        .map(found -> new BigDecimal(found.group(1)).movePointRight(3).longValueExact())
        .orElseThrow(() -> new StoryBroke("the ledger: " + String.join("\n", printed)));
  }

  List<String> pointOptions() {
    return List.of(
        "--data",
        site.at("points").toString(),
        "--registry",
        registryUrl(),
        "--central-host",
        hosts.central(),
        "--central-port",
        Integer.toString(ports.central()));
  }

  /// Enrols drivers; their PINs are kept for [#driver].
  public void addDrivers(List<String> ids) {
    List<String> arguments = new ArrayList<>(List.of("driver", "add"));
    arguments.addAll(ids);
    arguments.addAll(List.of("--pin-dir", site.at("pins").toString()));
    operator(arguments.toArray(String[]::new));
  }

  Site site() {
    return site;
  }

  Hosts hosts() {
    return hosts;
  }

  public Actor driver(String id, String... more) {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "--central-ip",
                hosts.central(),
                "--central-port",
                Integer.toString(ports.central()),
                "--driver-id",
                id,
                "--pin-file",
                site.at("pins", id).toString(),
                "--ca",
                ca().toString(),
                "--data",
                site.at("drivers", id).toString()));
    arguments.addAll(List.of(more));
    return site.start(id, "ev-driver", arguments.toArray(String[]::new));
  }

  /// Makes the token for [#weather].
  public void letWeatherIn() {
    operator(
        "token",
        "create",
        "ev-w",
        "--role",
        "weather",
        "--out",
        site.at("weather.token").toString());
  }

  public Actor weather(String... more) {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "--central",
                "https://" + hosts.central() + ":" + ports.api(),
                "--ca",
                ca().toString(),
                "--token-file",
                site.at("weather.token").toString()));
    arguments.addAll(List.of(more));
    return site.start("EV_W", Map.of(), "ev-weather", arguments.toArray(String[]::new));
  }

  /// Waits until these points are in that status, as Central sees them. Central must have run once.
  public void awaitStatus(String status, Duration patience, String... points) {
    if (panel == null) {
      panel =
          site.start(
              "PANEL", "ev-central", "points", "--follow", "--data", site.at("central").toString());
    }
    panel.await(
        lines -> Stream.of(points).allMatch(p -> isInStatus(p, status, lines)),
        String.join(", ", points) + " " + status,
        patience);
  }

  /// By the newest line about it; after a line that says that nothing can be seen there is none.
  private static boolean isInStatus(String point, String status, List<String> lines) {
    return lines.reversed().stream()
        .filter(line -> line.startsWith(point + " ") || line.endsWith("Retrying."))
        .findFirst()
        .filter(line -> line.startsWith(point + " " + status + ":"))
        .isPresent();
  }
}
