package evcharging.cp.network;

import static evcharging.cp.network.PointRig.until;
import static org.assertj.core.api.Assertions.assertThat;

import evcharging.cp.engine.Engine;
import evcharging.cp.point.Car;
import evcharging.cp.point.PointInput;
import evcharging.crypto.PointRole;
import evcharging.domain.DriverId;
import evcharging.domain.EndReason;
import evcharging.domain.Energy;
import evcharging.domain.Price;
import evcharging.wire.FromEngine;
import evcharging.wire.Hello;
import evcharging.wire.ToEngine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// The Engine with Registry and Central: found, lost, refused, and what it owes them after a break.
@Timeout(120)
class PointOnTheNetworkTest {
  @TempDir Path directory;
  private PointRig rig;

  @BeforeEach
  void open() throws IOException {
    rig = new PointRig(directory);
  }

  @AfterEach
  void close() throws Exception {
    rig.close();
  }

  @Test
  @Tag("S-02")
  @Tag("B-04")
  void aSessionFromTheQuestionToTheNotedEnd() {
    Engine engine = rig.engine();
    until(() -> !rig.heard(FromEngine.EngineState.class).isEmpty());
    assertThat(rig.lines())
        .contains(
            "Engine starting...", "✓ Registered at Central", "Authenticated. AES key received.");
    rig.say(new ToEngine.AskAccept(PointRig.SESSION, new DriverId("D01"), new Price(2500)));
    until(() -> !rig.heard(FromEngine.Accepts.class).isEmpty());
    rig.say(new ToEngine.Authorised(PointRig.SESSION, new DriverId("D01"), new Price(2500)));
    until(() -> engine.view().session().isPresent());
    engine.put(new PointInput.PluggedIn(Car.at(new Energy(60_000), 20)));
    until(() -> !rig.heard(FromEngine.SupplyStarted.class).isEmpty());
    until(() -> engine.view().register().wattHours() > 50);
    rig.say(new ToEngine.EndSupply(PointRig.SESSION, EndReason.DRIVER_STOP));
    until(() -> !rig.heard(FromEngine.SupplyEnded.class).isEmpty());
    FromEngine.SupplyEnded end = rig.heard(FromEngine.SupplyEnded.class).getFirst();
    assertThat(end.meterEnd().wattHours()).isGreaterThan(50);
    assertThat(engine.view().register()).isEqualTo(end.meterEnd());
    assertThat(rig.lines()).anyMatch(l -> l.startsWith("Charging session " + PointRig.SESSION));
    assertThat(rig.lines()).anyMatch(l -> l.startsWith("Charging complete"));
  }

  @Test
  @Tag("F-04")
  void centralGoesAndComesBackAndHearsTheEndItMissed() throws IOException {
    Engine engine = rig.engine();
    rig.supplying(engine);
    rig.central().close();
    until(() -> !engine.view().centralFound());
    engine.put(new PointInput.Unplugged());
    until(() -> engine.view().session().isEmpty());
    rig.central().open();
    until(() -> !rig.heard(FromEngine.SupplyEnded.class).isEmpty());
    assertThat(rig.heard(FromEngine.SupplyEnded.class).getFirst().reason())
        .isEqualTo(EndReason.UNPLUGGED);
    assertThat(rig.lines().stream().filter(l -> l.startsWith("cannot reach Central")))
        .hasSizeLessThan(4);
  }

  @Test
  @Tag("F-02")
  void anEngineThatDiedEndsItsSupplyWithTheRegisterOnDisk() throws Exception {
    Engine first = rig.engine();
    rig.supplying(first);
    until(() -> first.view().register().wattHours() > 1_300); // two seconds: on disk at least once
    // What a kill leaves: the file as it is on disk now, under a process that never said goodbye.
    Path copy = Files.createDirectory(directory.resolve("after-the-kill"));
    Files.copy(directory.resolve("register"), copy.resolve("register"));
    rig.closes(first);
    rig.central().heard.get(PointRole.ENGINE).clear();
    rig.engine(copy);
    until(() -> !rig.heard(FromEngine.SupplyEnded.class).isEmpty());
    FromEngine.SupplyEnded end = rig.heard(FromEngine.SupplyEnded.class).getFirst();
    assertThat(end.session()).isEqualTo(PointRig.SESSION);
    assertThat(end.reason()).isEqualTo(EndReason.ENGINE_RESTARTED);
    assertThat(end.meterEnd()).isGreaterThan(end.meterStart());
  }

  @Test
  @Tag("F-06")
  void withoutTheRegistryAKnownPointComesBackWithItsResumptionSecret() throws Exception {
    rig.engine();
    until(() -> rig.central().knows(PointRole.ENGINE));
    rig.closes(rig.registry());
    Engine second = rig.engine(directory.resolve("other"));
    rig.untilPrinted(l -> l.startsWith("cannot reach the Registry"));
    assertThat(second.view().centralFound()).isFalse();
    rig.central().hellos.clear();
    Engine known = rig.engine();
    until(() -> known.view().centralFound());
    Hello.EngineHello hello = (Hello.EngineHello) rig.central().hellos.getFirst();
    assertThat(hello.token()).isEmpty();
    assertThat(hello.resumption().orElseThrow().reveal()).startsWith("resumption-");
  }

  @Test
  @Tag("G-03")
  void whomTheRegistryDoesNotKnowNeverComesToCentral() {
    rig.registry().saysNo = true;
    rig.engine();
    rig.untilPrinted(l -> l.startsWith("The Registry says no"));
    assertThat(rig.central().hellos).isEmpty();
  }

  @Test
  @Tag("S-03")
  void revokedKeysAreHealedByAPersonOnly() {
    rig.central().turningAway = Optional.of(FakeCentral.no(false));
    Engine engine = rig.engine();
    rig.untilPrinted(l -> l.contains("turns this point away"));
    int tries = rig.central().hellos.size();
    assertThat(tries).isEqualTo(1);
    engine.authenticateAsPerson();
    until(() -> engine.view().centralFound());
    assertThat(rig.central().hellos).hasSize(2);
    assertThat(((Hello.EngineHello) rig.central().hellos.getLast()).person()).isTrue();
  }

  @Test
  @Tag("T10")
  void aCentralOfAnotherAuthorityIsNotSpokenTo() throws IOException {
    rig.anotherCentral();
    rig.engine();
    rig.untilPrinted(l -> l.startsWith("cannot reach Central"));
    assertThat(rig.central().hellos).isEmpty();
  }
}
