package evcharging.driver.cli;

import static evcharging.driver.visit.Central.POINT;
import static evcharging.driver.visit.Central.SESSION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import evcharging.domain.CpStatus;
import evcharging.domain.Place;
import evcharging.domain.Refusal;
import evcharging.domain.Refusal.Code;
import evcharging.driver.link.ScriptedCentral;
import evcharging.driver.visit.Central;
import evcharging.link.Link;
import evcharging.wire.FromDriver.ListPoints;
import evcharging.wire.FromDriver.StartCharging;
import evcharging.wire.FromDriver.StopCharging;
import evcharging.wire.FromDriver.TicketReceived;
import evcharging.wire.Hello.DriverHello;
import evcharging.wire.Message;
import evcharging.wire.ToDriver.Denied;
import evcharging.wire.ToDriver.PointOffer;
import evcharging.wire.ToDriver.Points;
import evcharging.wire.ToDriver.SessionPhase;
import evcharging.wire.ToDriver.Situation;
import evcharging.wire.ToDriver.StartStep;
import evcharging.wire.ToDriver.Step;
import evcharging.wire.ToDriver.Stopping;
import evcharging.wire.ToDriver.TicketIssued;
import evcharging.wire.Welcome.TurnedAway;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The program as it is shipped, against a Central of real TLS sockets.
class DriverMainTest {
  @TempDir private Path temp;

  private final ScriptedCentral central = new ScriptedCentral(this::answer);
  private final List<DriverProcess> started = new ArrayList<>();
  private volatile boolean denyStarts;
  private volatile boolean silentStarts;
  private volatile Optional<Message> atSignIn = Optional.empty();
  private volatile Situation situation = new Situation(Optional.empty());

  @BeforeEach
  void writeCa() throws IOException {
    central.writeCa(temp.resolve("ca.pem"));
  }

  @AfterEach
  void stopAll() {
    started.forEach(DriverProcess::close);
    central.close();
  }

  private void answer(Link link, Message message) {
    switch (message) {
      case DriverHello _ -> {
        link.send(Central.welcome("a-token"));
        link.send(situation);
        atSignIn.ifPresent(link::send);
      }
      case ListPoints list -> link.send(new Points(list.request(), List.of(offer()), true));
      case StartCharging start when denyStarts ->
          link.send(
              new Denied(
                  start.request(),
                  Refusal.of(Code.POINT_HELD, "CP001 is out of order.", "frost in Berlin")));
      case StartCharging start when !silentStarts -> grant(link, start);
      case StopCharging stop -> {
        link.send(new Stopping(stop.request(), SESSION));
        link.send(Central.session(SessionPhase.ENDING, 1_100));
        link.send(new TicketIssued(Central.ticket()));
      }
      default -> {
        // Heard, and looked at by the test.
      }
    }
  }

  private static void grant(Link link, StartCharging start) {
    link.send(new StartStep(start.request(), Step.POINT_RESERVED, POINT));
    link.send(Central.granted(start.request()));
    link.send(Central.session(SessionPhase.SUPPLYING, 1));
    link.send(Central.session(SessionPhase.SUPPLYING, 1_100));
  }

  private static PointOffer offer() {
    return new PointOffer(
        POINT,
        new Place("Berlin"),
        Central.PRICE,
        CpStatus.ACTIVADO,
        "",
        true,
        Optional.of(new BigDecimal("5.62")),
        Optional.of(new BigDecimal("5.81")),
        Optional.empty(),
        Optional.empty());
  }

  private DriverProcess driver(String... more) throws IOException {
    return start("4711", central.port(), more);
  }

  private DriverProcess start(String pin, int port, String... more) throws IOException {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "--central-port", Integer.toString(port),
                "--driver-id", "D01",
                "--data", temp.toString(),
                "--figures-every", "200ms",
                "--services-pause", "200ms"));
    arguments.addAll(List.of(more));
    DriverProcess process = new DriverProcess(pin, arguments);
    started.add(process);
    return process;
  }

  private Path own(String file) {
    return temp.resolve("D01").resolve(file);
  }

  @Test
  @Tag("B-01")
  @Tag("B-06")
  void aVisitFromTheListToTheTicketReadsAsInTheDocument() throws Exception {
    DriverProcess driver = driver();
    driver.awaitLine("✓ Connected to Central at 127.0.0.1:" + central.port());
    driver.awaitLine("👉 Driver D01 authenticated.");
    driver.type("list");
    driver.awaitLine("CP001      Berlin           0.25     free           5.62°C, wind 5.81");
    driver.type("start CP001");
    driver.awaitLine("> ⚡ Charging started at CP001 | Session " + SESSION);
    driver.awaitLine("7.4 kW | 1.1 kWh | 0.275 €");
    driver.type("stop");
    driver.awaitLine("Ticket: 1");
    assertThat(driver.lines())
        .containsSubsequence(
            "===== ✅ SESSION SUMMARY =====",
            "Driver: D01",
            "Session: " + SESSION,
            "Energy: 1.1 kWh",
            "Cost: 0.28 €");
    await().until(() -> central.heard(TicketReceived.class).size() == 1);
    driver.type("quit");
    assertThat(driver.awaitEnd()).isZero();
  }

  @Test
  @Tag("P3")
  void theTicketIsKeptAsItWasSignedForItsOwnerAlone() throws Exception {
    atSignIn = Optional.of(new TicketIssued(Central.ticket()));
    DriverProcess driver = driver();
    await()
        .atMost(DriverProcess.PATIENCE)
        .until(() -> !central.heard(TicketReceived.class).isEmpty());
    Path ticket = own("tickets/" + SESSION + ".json");
    assertThat(Files.readString(ticket))
        .contains("c2lnbmF0dXJl")
        .contains(Central.ticket().json().replace("\"", "\\\""));
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(ticket)))
        .isEqualTo("rw-------");
    driver.type("tickets");
    driver.awaitLine("File: " + ticket);
  }

  @Test
  @Tag("B-02")
  void aDenialSaysWhyAndWhatIsBehindIt() throws Exception {
    denyStarts = true;
    DriverProcess driver = driver();
    driver.awaitLine("authenticated");
    driver.type("start CP001");
    driver.awaitLine("because: frost in Berlin");
    assertThat(driver.lines())
        .containsSubsequence(
            "> That charging point is out of service.",
            "    CP001 is out of order.",
            "    because: frost in Berlin");
  }

  @Test
  @Tag("F-03")
  @Tag("P3")
  void aKilledProgramAsksTheSameRequestAgainOnItsReturn() throws Exception {
    silentStarts = true;
    DriverProcess first = driver();
    first.awaitLine("authenticated");
    first.type("start");
    first.awaitLine("Asking for any free charging point");
    await().until(() -> central.heard(StartCharging.class).size() == 1);
    first.kill();
    silentStarts = false;
    DriverProcess second = start(null, central.port());
    second.awaitLine("Asking once more");
    second.awaitLine("⚡ Charging started at CP001");
    assertThat(central.heard(StartCharging.class)).hasSize(2);
    assertThat(central.heard(StartCharging.class).stream().distinct()).hasSize(1);
    assertThat(central.heard(DriverHello.class).getLast().sessionToken()).isPresent();
    await().until(() -> !Files.exists(own("request.json")));
  }

  @Test
  @Tag("F-03")
  void aKilledProgramShowsTheRunningSessionOnItsReturnThenTheTicketOnce() throws Exception {
    DriverProcess first = driver();
    first.awaitLine("authenticated");
    first.type("start");
    first.awaitLine("⚡ Charging started");
    first.kill();
    situation = new Situation(Optional.of(Central.session(SessionPhase.SUPPLYING, 900)));
    DriverProcess second = driver();
    second.awaitLine("is open: charging at CP001, 7.4 kW | 0.9 kWh | 0.225 €");
    second.type("stop");
    second.awaitLine("Cost: 0.28 €");
    second.kill();
    situation = new Situation(Optional.empty());
    atSignIn = Optional.of(new TicketIssued(Central.ticket()));
    int before = central.heard(TicketReceived.class).size();
    DriverProcess third = driver();
    await()
        .atMost(DriverProcess.PATIENCE)
        .until(() -> central.heard(TicketReceived.class).size() > before);
    third.type("quit");
    assertThat(third.awaitEnd()).isZero();
    assertThat(third.count("SESSION SUMMARY")).isZero();
  }

  @Test
  @Tag("B-08")
  void theServiceFileIsWorkedThroughWhateverBreaksAndEndsWell() throws Exception {
    Path file = temp.resolve("services.txt");
    Files.writeString(file, "# today\r\nCP001\r\n\r\nCP002   # then this\r\n");
    denyStarts = true;
    silentStarts = false;
    DriverProcess driver = driver("--services", file.toString());
    driver.awaitLine("Service 1 of 2: CP001");
    assertThat(driver.awaitEnd()).isZero();
    assertThat(driver.lines()).contains("> Service 2 of 2: CP002", "> All services done.");
    assertThat(driver.count("out of service")).isEqualTo(2);
  }

  @Test
  @Tag("B-08")
  @Tag("F-04")
  void aBreakInTheMiddleOfAServiceLosesNothing() throws Exception {
    Path file = temp.resolve("services.txt");
    Files.writeString(file, "CP001\n");
    DriverProcess driver = driver("--services", file.toString());
    driver.awaitLine("⚡ Charging started");
    situation = new Situation(Optional.of(Central.session(SessionPhase.SUPPLYING, 500)));
    central.close();
    driver.awaitLine("goes on at the charging point");
    driver.awaitLine("cannot reach Central at 127.0.0.1:" + central.port() + ", retrying");
    central.open();
    driver.awaitLine("is open: charging at CP001");
    central.say(new TicketIssued(Central.ticket()));
    assertThat(driver.awaitEnd()).isZero();
    assertThat(driver.count("SESSION SUMMARY")).isEqualTo(1);
    assertThat(central.heard(StartCharging.class)).hasSize(1);
    assertThat(central.heard(TicketReceived.class)).hasSize(1);
  }

  @Test
  void badLinesOfAServiceFileAreNamedByNumber() throws Exception {
    Path file = temp.resolve("services.txt");
    Files.writeString(file, "CP001\nCP 2\n\n../etc\n");
    DriverProcess driver = driver("--services", file.toString());
    assertThat(driver.awaitEnd()).isEqualTo(2);
    assertThat(driver.lines())
        .singleElement()
        .asString()
        .startsWith("SERVICES-MALFORMED: ")
        .contains("line 2: ", "line 4: ")
        .doesNotContain("line 1: ");
  }

  @Test
  void commandsFromAPipeAreWorkedOffAndTheProgramEndsAfterTheTicket() throws Exception {
    DriverProcess driver = driver();
    driver.type("start");
    driver.closeKeyboard();
    driver.awaitLine("⚡ Charging started");
    central.say(new TicketIssued(Central.ticket()));
    assertThat(driver.awaitEnd()).isZero();
    assertThat(driver.count("SESSION SUMMARY")).isEqualTo(1);
  }

  @Test
  @Tag("C-04")
  void aCentralThatComesLateIsWaitedForInOneLine() throws Exception {
    central.close();
    DriverProcess driver = driver();
    driver.awaitLine("cannot reach Central at 127.0.0.1:" + central.port() + ", retrying");
    central.open();
    driver.awaitLine("authenticated");
    assertThat(driver.count("cannot reach")).isEqualTo(1);
  }

  @Test
  void aWrongPinEndsTheProgramWithItsOwnCode() throws Exception {
    ScriptedCentral strict =
        new ScriptedCentral(
            (link, _) ->
                link.closeAfter(
                    new TurnedAway(Refusal.of(Code.WRONG_SECRET, "Wrong id or PIN."), false)));
    try (strict) {
      strict.writeCa(temp.resolve("ca.pem"));
      DriverProcess driver = start("0000", strict.port());
      assertThat(driver.awaitEnd()).isEqualTo(4);
      assertThat(driver.lines()).contains("> The driver id or the PIN is wrong.");
    }
  }

  @Test
  @Tag("T10")
  void aCentralOfAnotherCaIsNotTalkedTo() throws Exception {
    try (ScriptedCentral impostor = new ScriptedCentral(this::answer)) {
      DriverProcess driver = start("4711", impostor.port());
      driver.awaitLine("certificate");
      assertThat(driver.lines()).noneMatch(line -> line.contains("Connected"));
      assertThat(impostor.heard()).isEmpty();
    }
  }

  @Test
  void withoutAPinNobodyIsAskedOnAPipe() throws Exception {
    DriverProcess driver = start(null, central.port());
    assertThat(driver.awaitEnd()).isEqualTo(2);
    assertThat(driver.lines()).singleElement().asString().startsWith("PIN-MISSING: ");
  }

  @Test
  void twoProgramsOfOneDriverDoNotShareADirectory() throws Exception {
    DriverProcess first = driver();
    first.awaitLine("authenticated");
    DriverProcess second = driver();
    assertThat(second.awaitEnd()).isEqualTo(2);
    assertThat(second.lines()).singleElement().asString().startsWith("DATA-IN-USE: ");
  }

  @Test
  void withoutTheNetworksCaTheProgramSaysWhereToGetIt() throws Exception {
    Files.delete(temp.resolve("ca.pem"));
    DriverProcess driver = driver();
    assertThat(driver.awaitEnd()).isEqualTo(2);
    assertThat(driver.lines()).singleElement().asString().startsWith("CA-MISSING: ");
  }

  @Test
  void helpNamesTheExitCodesAndAWrongOptionIsUsage() throws Exception {
    DriverProcess help = driver("--help");
    assertThat(help.awaitEnd()).isZero();
    assertThat(help.lines()).anyMatch(line -> line.contains("Exit codes"));
    DriverProcess wrong = driver("--pin", "4711");
    assertThat(wrong.awaitEnd()).isEqualTo(64);
  }
}
