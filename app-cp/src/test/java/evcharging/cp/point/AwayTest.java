package evcharging.cp.point;

import static evcharging.cp.point.Rig.S1;
import static evcharging.cp.point.Rig.S2;
import static org.assertj.core.api.Assertions.assertThat;

import evcharging.domain.DriverId;
import evcharging.domain.EndReason;
import evcharging.domain.Energy;
import evcharging.domain.Hold;
import evcharging.domain.Secret;
import evcharging.wire.FromEngine;
import evcharging.wire.FromEngine.SupplyEnded;
import evcharging.wire.OnKafka.Order;
import evcharging.wire.ToEngine;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// What a point does without Central, and when one of the two comes back.
class AwayTest {

  @Test
  @Tag("F-04")
  void theSupplyGoesOnWithoutCentralAndIsToldAtTheReturn() {
    Rig rig = Rig.supplying();
    rig.lost();
    rig.told.clear();
    rig.pass(Duration.ofMinutes(10));
    rig.unplug();
    assertThat(rig.told).isEmpty();
    rig.found();
    assertThat(rig.told.getFirst()).isInstanceOf(FromEngine.EngineState.class);
    assertThat(rig.end().meterEnd()).isEqualTo(new Energy(3666));
  }

  @Test
  @Tag("P4")
  void theEndIsToldUntilItIsNoted() {
    Rig rig = Rig.supplying();
    rig.pass(Duration.ofSeconds(30));
    rig.unplug();
    SupplyEnded first = rig.end();
    rig.pass(Duration.ofSeconds(11));
    assertThat(rig.told(SupplyEnded.class)).hasSize(3).allMatch(first::equals);
    rig.lost();
    rig.found();
    assertThat(rig.told(SupplyEnded.class)).hasSize(4).allMatch(first::equals);
    rig.noted(S1);
    rig.noted(S1);
    rig.pass(Duration.ofMinutes(1));
    assertThat(rig.told(SupplyEnded.class)).hasSize(4);
    assertThat(rig.disk.unnoted()).isEmpty();
  }

  @Test
  void aLateQuestionAboutANotedEndGetsTheSameFigures() {
    Rig rig = Rig.supplying();
    rig.pass(Duration.ofSeconds(30));
    rig.unplug();
    SupplyEnded first = rig.end();
    rig.noted(S1);
    rig.boot();
    rig.found();
    rig.endSupply(S1);
    assertThat(rig.end()).isEqualTo(first);
    rig.authorise(S1);
    assertThat(rig.view().session()).isEmpty();
  }

  @Test
  @Tag("F-02")
  void aKilledEngineEndsItsSupplyWithTheMeterOnDisk() {
    Rig rig = Rig.supplying();
    rig.pass(Duration.ofSeconds(60));
    Energy onDisk = rig.disk.register();
    long sequence = rig.readings.getLast().sequence();
    rig.boot();
    assertThat(rig.readings.getLast().last()).isTrue();
    assertThat(rig.readings.getLast().sequence()).isGreaterThan(sequence);
    rig.found();
    assertThat(rig.end().reason()).isEqualTo(EndReason.ENGINE_RESTARTED);
    assertThat(rig.end().meterEnd()).isEqualTo(onDisk).isEqualTo(new Energy(366));
    assertThat(rig.told(FromEngine.EngineState.class).getLast().open()).isEmpty();
    SupplyEnded first = rig.end();
    rig.boot();
    rig.found();
    assertThat(rig.end()).isEqualTo(first);
  }

  @Test
  @Tag("F-02")
  void anEngineKilledBeforeTheCarCameSuppliedNothing() {
    Rig rig = Rig.online();
    rig.authorise(S1);
    rig.boot();
    rig.found();
    assertThat(rig.end().meterStart()).isEqualTo(rig.end().meterEnd());
    assertThat(rig.end().reason()).isEqualTo(EndReason.ENGINE_RESTARTED);
  }

  @Test
  void centralIsToldTheOpenSessionAtEveryWelcome() {
    Rig rig = Rig.supplying();
    rig.lost();
    rig.pass(Duration.ofSeconds(60));
    rig.told.clear();
    rig.found();
    FromEngine.OpenSupply open =
        rig.told(FromEngine.EngineState.class).getFirst().open().orElseThrow();
    assertThat(open.session()).isEqualTo(S1);
    assertThat(open.meterStart()).contains(Energy.ZERO);
    assertThat(open.meterNow()).isEqualTo(new Energy(366));
  }

  @Test
  void tooLongWithoutCentralEndsTheSupply() {
    Rig byTime = Rig.online();
    byTime.authorise(S1);
    byTime.plug(Car.at(new Energy(1_000_000), 0));
    byTime.lost();
    byTime.sleep(Duration.ofHours(4)); // 88 kWh
    assertThat(byTime.view().session()).isPresent();
    byTime.sleep(Duration.ofMinutes(33));
    assertThat(byTime.view().session()).isEmpty();
    byTime.found();
    assertThat(byTime.end().reason()).isEqualTo(EndReason.OFFLINE_LIMIT);
    assertThat(byTime.end().meterEnd().wattHours()).isBetween(100_000L, 101_000L);
  }

  @Test
  void onlyTimeWithoutCentralCounts() {
    Rig rig = Rig.online();
    rig.authorise(S1);
    rig.plug(Car.at(new Energy(1_000_000), 0));
    rig.sleep(Duration.ofHours(7));
    rig.lost();
    rig.sleep(Duration.ofHours(1));
    assertThat(rig.view().session()).isPresent();
  }

  @Test
  @Tag("B-10")
  void anOrderActsOnceAndIsConfirmed() {
    Rig rig = Rig.supplying();
    rig.lost();
    UUID out = new UUID(0, 1);
    rig.order(out, Order.OUT);
    assertThat(rig.view().session()).isEmpty();
    assertThat(rig.reports.getLast().lastCommand()).contains(out);
    assertThat(rig.reports.getLast().held()).isTrue();
    rig.order(new UUID(0, 2), Order.RESUME);
    assertThat(rig.view().holds()).isEmpty();
    rig.boot();
    rig.order(out, Order.OUT);
    assertThat(rig.view().holds()).isEmpty();
    assertThat(rig.reports.getLast().lastCommand()).contains(new UUID(0, 2));
  }

  @Test
  @Tag("P6")
  void anOrderThatExpiredIsNotCarriedOut() {
    Rig rig = Rig.supplying();
    rig.lost();
    rig.sleep(Duration.ofHours(1));
    rig.order(new UUID(0, 1), Order.OUT);
    assertThat(rig.view().session()).isPresent();
    assertThat(rig.view().holds()).isEmpty();
    assertThat(rig.disk.orders()).isEmpty();
  }

  @Test
  void anOrderKafkaHeldBackDoesNotCutASupplyCentralWants() {
    Rig rig = Rig.supplying();
    rig.order(new UUID(0, 1), Order.OUT);
    assertThat(rig.view().contactorClosed()).isTrue();
    assertThat(rig.reports.getLast().lastCommand()).contains(new UUID(0, 1));
    rig.wanted(Hold.OPERATOR);
    assertThat(rig.end().reason()).isEqualTo(EndReason.OPERATOR_OUT);
  }

  @Test
  @Tag("P-07")
  void anOperatorsResumeLiftsNoOtherHold() {
    Rig rig = Rig.online();
    rig.wanted(Hold.OPERATOR, Hold.WEATHER);
    rig.lost();
    rig.order(new UUID(0, 1), Order.RESUME);
    assertThat(rig.view().holds()).containsExactly(Hold.WEATHER);
  }

  @Test
  @Tag("S-03")
  void revokedKeysEndTheSupplyAndTheNextWelcomeDecidesAnew() {
    Rig rig = Rig.supplying();
    rig.said(new ToEngine.KeysRevoked());
    assertThat(rig.end().reason()).isEqualTo(EndReason.KEYS_REVOKED);
    rig.lost();
    rig.found();
    rig.wanted();
    rig.ask(S2);
    assertThat(rig.told.getLast()).isEqualTo(new FromEngine.Accepts(S2));
  }

  @Test
  @Tag("B-03")
  void aDriverAtThePointIsAskedOfCentralAndOnlyOfCentral() {
    Rig rig = Rig.online();
    PointInput.StartHere here =
        new PointInput.StartHere(new UUID(0, 9), new DriverId("D01"), new Secret("1234"));
    rig.on(here);
    assertThat(rig.told.getLast())
        .isEqualTo(new FromEngine.StartHere(here.request(), here.driver(), here.pin()));
    assertThat(rig.view().session()).isEmpty();
    rig.said(new ToEngine.StartHereAnswer(here.request(), Optional.of(S1), Optional.empty()));
    assertThat(rig.view().session()).isEmpty();
    rig.lost();
    rig.told.clear();
    rig.on(here);
    assertThat(rig.told).isEmpty();
    assertThat(rig.shown.getLast()).contains("Central cannot be reached");
  }

  @Test
  void aDriverAtThePointCanStopWithAndWithoutCentral() {
    Rig rig = Rig.supplying();
    rig.on(new PointInput.StopHere());
    assertThat(rig.told.getLast()).isEqualTo(new FromEngine.StopHere(S1));
    assertThat(rig.view().session()).isPresent();
    rig.lost();
    rig.on(new PointInput.StopHere());
    assertThat(rig.view().session()).isEmpty();
    rig.found();
    assertThat(rig.end().reason()).isEqualTo(EndReason.DRIVER_STOP);
  }

  @Test
  void theEmergencyStopStaysPressedAcrossARestart() {
    Rig rig = Rig.online();
    rig.on(new PointInput.EmergencyPressed());
    rig.boot();
    rig.found();
    assertThat(rig.told(FromEngine.EngineState.class).getLast().emergency()).isTrue();
    rig.on(new PointInput.EmergencyReleased());
    assertThat(rig.told(FromEngine.EngineState.class).getLast().emergency()).isFalse();
  }

  @Test
  void nothingIsSaidBeforeItIsOnDisk() {
    PointMachine machine =
        new PointMachine(
            PointSettings.STANDARD,
            Charger.Kind.DC_50.faster(java.math.BigDecimal.ONE),
            RegisterImage.blank(),
            new Moment(Rig.START, 0));
    machine.start();
    machine.on(new Moment(Rig.START, 1), new PointInput.CentralFound());
    List<PointEffect> effects =
        machine.on(
            new Moment(Rig.START, 2),
            new PointInput.CentralSaid(new ToEngine.EndSupply(S1, EndReason.DRIVER_STOP)));
    assertThat(effects.getFirst()).isInstanceOf(PointEffect.Save.class);
  }
}
