package evcharging.cp.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import evcharging.crypto.Authority;
import evcharging.crypto.PointRole;
import evcharging.crypto.SecretFile;
import evcharging.domain.DriverId;
import evcharging.domain.EndReason;
import evcharging.domain.Price;
import evcharging.domain.SessionId;
import evcharging.wire.FromEngine;
import evcharging.wire.FromMonitor.Verdict;
import evcharging.wire.KafkaAddress;
import evcharging.wire.ToEngine;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// Engine and Monitor as processes, killed and brought back.
@Timeout(180)
class CpProcessTest {
  private static final SessionId SESSION = new SessionId("S-D01-CP001-1-a");

  @TempDir Path data;
  private final Authority authority = Authority.create(Instant.now());
  private final Deque<AutoCloseable> open = new ArrayDeque<>();
  private FakeCentral central;
  private FakeRegistry registry;
  private int monitorPort;

  @BeforeEach
  void openNetwork() throws IOException {
    central = opened(new FakeCentral(authority));
    registry = opened(new FakeRegistry(authority));
    Files.writeString(data.resolve("ca.pem"), authority.caPem());
    SecretFile.write(data.resolve("CP001/credential"), "K3f9-a-credential-of-this-test");
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      monitorPort = free.getLocalPort();
    }
  }

  @AfterEach
  void closeAll() throws Exception {
    while (!open.isEmpty()) {
      open.pop().close();
    }
  }

  @Test
  @Tag("F-02")
  void aKilledEngineComesBackWithTheTrueEnergy() throws Exception {
    CpProcess engine = engine("--auto-plug", "100ms", "--time-scale", "100");
    until(() -> central.knows(PointRole.ENGINE));
    central.say(
        PointRole.ENGINE, new ToEngine.Authorised(SESSION, new DriverId("D01"), new Price(2500)));
    until(() -> !heard(FromEngine.SupplyStarted.class).isEmpty());
    until(() -> engine.printed("Charging session " + SESSION));
    Set<FileTime> written = new HashSet<>();
    Path register = data.resolve("CP001/engine/register");
    until(() -> written.add(Files.getLastModifiedTime(register)) && written.size() > 4);
    engine.kill();
    CpProcess second = engine("--auto-plug", "100ms");
    until(() -> !heard(FromEngine.SupplyEnded.class).isEmpty());
    FromEngine.SupplyEnded end = heard(FromEngine.SupplyEnded.class).getFirst();
    assertThat(end.reason()).isEqualTo(EndReason.ENGINE_RESTARTED);
    // 22 kW a hundred times faster: 611 Wh a second, forced to disk every second.
    assertThat(end.meterEnd().wattHours()).isGreaterThan(600);
    second.type("q");
    assertThat(second.exit()).isZero();
  }

  @Test
  @Tag("M-01")
  @Tag("M-02")
  @EnabledOnOs(OS.LINUX)
  void bothProgramsPrintWhatTheDocumentShowsAndStaySmall() throws Exception {
    central.kafka =
        Optional.of(
            new KafkaAddress(
                "127.0.0.1:" + monitorPort, Optional.empty(), Optional.empty(), false));
    CpProcess engine = engine();
    CpProcess monitor = opened(CpProcess.start(arguments("monitor", "127.0.0.1", port(), "CP001")));
    until(() -> monitor.printed("[MON-CP001] STATUS OK"));
    until(() -> verdict(true));
    engine.type("k");
    until(() -> verdict(false));
    engine.type("o");
    until(() -> verdict(true));
    assertThat(engine.lines)
        .contains(
            "[CP001] Engine starting...",
            "[CP001] Waiting for monitor on port " + port() + "...",
            "[CP001] ✓ Registered at Central",
            "[CP001] Authenticated. AES key received.");
    assertThat(monitor.lines)
        .contains(
            "[MON-CP001] Authenticated at Registry ✓",
            "[MON-CP001] Authenticated at Central ✓",
            "[MON-CP001] Monitor running, engine = 127.0.0.1:" + port(),
            "[MON-CP001] CONNECTED to Engine ✓",
            "[MON-CP001] STATUS OK");
    until(() -> engine.printed("cannot reach Kafka"));
    assertThat(engine.residentMib()).as("Engine").isLessThanOrEqualTo(150);
    assertThat(monitor.residentMib()).as("Monitor").isLessThanOrEqualTo(120);
    engine.kill();
    until(() -> monitor.printed("[MON-CP001] Engine LOST ×: "));
    until(() -> monitor.printed("[MON-CP001] STATUS DISCONNECTED"));
    until(() -> verdict(false));
  }

  @Test
  @Tag("F-09")
  void whatCannotBeIsSaidInOneSentenceWithACode() throws Exception {
    CpProcess engine = engine();
    until(() -> engine.printed("Registered at Central"));
    ended(2, "DATA-IN-USE", arguments("engine", "CP001", "Berlin", "0.25", port()));
    SecretFile.write(data.resolve("CP002/credential"), "K3f9-another-credential-of-it");
    ended(2, "ENGINE-PORT-IN-USE", arguments("engine", "CP002", "Berlin", "0.25", port()));
    ended(2, "CREDENTIAL-MISSING", arguments("engine", "CP003", "Berlin", "0.25", port()));
    ended(64, "USAGE", arguments("engine", "CP#1", "Berlin", "0.25", port()));
    ended(64, "USAGE", arguments("engine", "CP001", "Berlin", "cheap", port()));
    Files.delete(data.resolve("ca.pem"));
    ended(2, "CA-MISSING", arguments("monitor", "127.0.0.1", port(), "CP001"));
  }

  @Test
  @Tag("S-03")
  void aPersonAtThePointHealsRevokedKeys() throws Exception {
    central.turningAway = Optional.of(FakeCentral.no(false));
    CpProcess engine = engine();
    until(() -> engine.printed("turns this point away"));
    CpProcess reauth = opened(CpProcess.start(arguments("reauth", "CP001")));
    assertThat(reauth.exit()).isZero();
    until(() -> engine.printed("Registered at Central"));
  }

  @Test
  void itSpeaksTheLanguageOfThePersonAndWhatTheDocumentShowsAsItIs() throws Exception {
    CpProcess engine = engine("--language", "de");
    until(() -> engine.printed("[CP001] ✓ Registered at Central"));
    engine.type("help");
    engine.type("x");
    engine.type("s D 1");
    until(() -> engine.printed("[CP001] Tasten: p einstecken, u abziehen"));
    until(() -> engine.printed("[CP001] Hier lädt niemand"));
    until(() -> engine.printed("[CP001] Kein Laden: eine Fahrerkennung hat 1 bis 32 Buchstaben"));
    central.close();
    until(() -> engine.printed("[CP001] Verbindung zu Central verloren: "));
    until(
        () ->
            engine.printed(
                "Central ist unter 127.0.0.1:"
                    + central.port()
                    + " nicht zu erreichen: dort lauscht niemand; neuer Versuch folgt"));
  }

  private void ended(int exit, String code, String... arguments) throws Exception {
    CpProcess process = opened(CpProcess.start(arguments));
    assertThat(process.exit()).as(code).isEqualTo(exit);
    until(() -> process.printed(code + ": "));
    assertThat(process.lines).noneMatch(line -> line.contains("\tat "));
  }

  private CpProcess engine(String... more) throws IOException {
    List<String> all =
        new ArrayList<>(List.of(arguments("engine", "CP001", "Berlin", "0.25", port())));
    all.addAll(List.of(more));
    return opened(CpProcess.start(all.toArray(String[]::new)));
  }

  private String[] arguments(String... command) {
    List<String> all = new ArrayList<>(List.of(command));
    all.addAll(List.of("--registry", "https://127.0.0.1:" + registry.port()));
    all.addAll(List.of("--data", data.toString(), "--retry-slowly", "5m"));
    if (!command[0].equals("reauth")) {
      all.addAll(List.of("--central-port", Integer.toString(central.port())));
    }
    return all.toArray(String[]::new);
  }

  private String port() {
    return Integer.toString(monitorPort);
  }

  private boolean verdict(boolean ok) {
    List<evcharging.wire.Message> all = central.heard.get(PointRole.MONITOR);
    return !all.isEmpty() && ((Verdict) all.getLast()).engineOk() == ok;
  }

  private <T> List<T> heard(Class<T> type) {
    return central.heard.get(PointRole.ENGINE).stream()
        .filter(type::isInstance)
        .map(type::cast)
        .toList();
  }

  private static void until(Callable<Boolean> condition) {
    await().atMost(Duration.ofSeconds(60)).until(condition);
  }

  private <T extends AutoCloseable> T opened(T thing) {
    open.push(thing);
    return thing;
  }
}
