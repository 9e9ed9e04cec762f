package evcharging.cp.point;

import static evcharging.cp.point.Rig.S1;
import static org.assertj.core.api.Assertions.assertThat;

import evcharging.domain.EndReason;
import evcharging.domain.Energy;
import evcharging.domain.Hold;
import evcharging.domain.Power;
import evcharging.wire.FromEngine;
import evcharging.wire.OnKafka.MeterReading;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// From the first watt-hour to the last.
class SupplyTest {

  @Test
  @Tag("B-05")
  void readingsComeEverySecondAbsoluteAndNumbered() {
    Rig rig = Rig.supplying();
    rig.pass(Duration.ofSeconds(60));
    assertThat(rig.readings).hasSize(61);
    assertThat(rig.readings.stream().map(MeterReading::sequence))
        .containsExactlyElementsOf(IntStream.range(0, 61).mapToObj(Long::valueOf).toList());
    assertThat(rig.readings.getFirst().energy()).isEqualTo(Energy.ZERO);
    assertThat(rig.readings.getLast().energy()).isEqualTo(new Energy(366)); // 22 kW for a minute
    assertThat(rig.readings.getLast().power()).isEqualTo(new Power(22_000));
  }

  @Test
  void noReadingIsEverAheadOfTheDisk() {
    Rig rig = Rig.supplying();
    for (int i = 0; i < 100; i++) {
      rig.pass(Duration.ofMillis(250));
      assertThat(rig.disk.register()).isGreaterThanOrEqualTo(rig.readings.getLast().energy());
      assertThat(rig.disk.open().orElseThrow().nextReading())
          .isGreaterThan(rig.readings.getLast().sequence());
    }
  }

  @Test
  void theSupplyEndsOnUnplugWithTheTrueMeter() {
    Rig rig = Rig.supplying();
    rig.pass(Duration.ofSeconds(60));
    rig.unplug();
    assertThat(rig.end().reason()).isEqualTo(EndReason.UNPLUGGED);
    assertThat(rig.end().meterEnd()).isEqualTo(new Energy(366));
    assertThat(rig.readings.getLast().last()).isTrue();
    assertThat(rig.readings.getLast().contactorClosed()).isFalse();
    assertThat(rig.readings.getLast().energy()).isEqualTo(new Energy(366));
    rig.pass(Duration.ofSeconds(60));
    assertThat(rig.view().register()).isEqualTo(new Energy(366));
  }

  @Test
  void theSupplyEndsOnTheDriversStop() {
    Rig rig = Rig.supplying();
    rig.pass(Duration.ofSeconds(1));
    rig.endSupply(S1);
    assertThat(rig.end().reason()).isEqualTo(EndReason.DRIVER_STOP);
    rig.endSupply(S1);
    assertThat(rig.told(FromEngine.SupplyEnded.class)).hasSize(2).allMatch(rig.end()::equals);
  }

  @Test
  void theSupplyEndsWhenTheCarIsFullAndGivesItNotOneWattHourMore() {
    Rig rig = Rig.online();
    rig.authorise(S1);
    rig.plug(new Car(new Energy(10_000), new Energy(9_900)));
    rig.pass(Duration.ofMinutes(2));
    assertThat(rig.end().reason()).isEqualTo(EndReason.CAR_FULL);
    assertThat(rig.end().meterEnd()).isEqualTo(new Energy(100));
    assertThat(rig.readings.getLast().stateOfChargePercent()).contains(100);
  }

  @Test
  void aFaultOrTheEmergencyStopClosesTheOpenSession() {
    Rig broken = Rig.supplying();
    broken.on(new PointInput.Broken("KO"));
    assertThat(broken.end().reason()).isEqualTo(EndReason.ENGINE_FAULT);
    Rig stopped = Rig.supplying();
    stopped.on(new PointInput.EmergencyPressed());
    assertThat(stopped.end().reason()).isEqualTo(EndReason.EMERGENCY_STOP);
    assertThat(stopped.told(FromEngine.EngineState.class).getLast().emergency()).isTrue();
  }

  @ParameterizedTest
  @EnumSource
  @Tag("W-03")
  void aCuttingHoldEndsTheSupplyAndADrainingOneDoesNot(Hold hold) {
    Rig rig = Rig.supplying();
    rig.wanted(hold);
    assertThat(rig.view().contactorClosed()).isEqualTo(!hold.isCutting());
    if (hold.isCutting()) {
      assertThat(rig.end().reason()).isEqualTo(EndReason.of(hold));
    }
  }

  @Test
  void theNextDriverIsNotBilledTheFractionOfTheLast() {
    Rig rig = Rig.supplying();
    rig.pass(Duration.ofMillis(160)); // 22 kW: 0.97 Wh
    rig.unplug();
    assertThat(rig.view().register()).isEqualTo(Energy.ZERO);
    rig.authorise(Rig.S2);
    rig.plug();
    rig.pass(Duration.ofMillis(160));
    rig.unplug();
    assertThat(rig.end().meterEnd()).isEqualTo(Energy.ZERO);
  }

  @Test
  void theDocumentsDemoTakesTenSeconds() {
    Charger charger = Charger.Kind.AC_22.faster(new BigDecimal("18"));
    Rig rig = new Rig(PointSettings.STANDARD, charger);
    rig.found();
    rig.authorise(S1);
    rig.plug();
    rig.pass(Duration.ofSeconds(10));
    rig.endSupply(S1);
    assertThat(rig.end().meterEnd()).isEqualTo(new Energy(1100));
  }

  @Test
  void aSleepingProcessCatchesUpInOneReading() {
    Rig rig = Rig.supplying();
    rig.readings.clear();
    rig.sleep(Duration.ofMinutes(1));
    assertThat(rig.readings).hasSize(1);
    assertThat(rig.readings.getFirst().energy()).isEqualTo(new Energy(366));
  }

  @Test
  void theStateIsToldAtEveryChangeAndReportedEveryTenSeconds() {
    Rig rig = Rig.online();
    rig.reports.clear();
    rig.told.clear();
    rig.plug();
    assertThat(rig.told(FromEngine.EngineState.class).getLast().plugged()).isTrue();
    assertThat(rig.reports.getLast().plugged()).isTrue();
    rig.reports.clear();
    rig.pass(Duration.ofSeconds(30));
    assertThat(rig.reports).hasSize(3);
  }
}
