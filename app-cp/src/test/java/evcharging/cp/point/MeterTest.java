package evcharging.cp.point;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import evcharging.domain.Energy;
import evcharging.domain.Power;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Energy, power and time agree.
class MeterTest {

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void underConstantPowerTheRegisterIsPowerTimesTimeToTheWattHour(long seed) {
    Random random = new Random(seed);
    Charger charger = new Charger(new Power(1 + random.nextInt(400_000)), false);
    Car car = Car.at(new Energy(9_000_000_000L), 0);
    Meter meter = new Meter(Energy.ZERO);
    meter.beginSupply();
    long nanos = 0;
    for (int i = 0; i < 500; i++) {
      long step = random.nextLong(3_000_000_000L);
      car = meter.supply(charger, car, step);
      nanos += step;
      long exact =
          BigInteger.valueOf(charger.rated().watts())
              .multiply(BigInteger.valueOf(nanos))
              .divide(BigInteger.valueOf(3_600_000_000_000L))
              .longValueExact();
      assertThat(meter.register().wattHours()).as("seed %d step %d", seed, i).isEqualTo(exact);
    }
  }

  @ParameterizedTest
  @EnumSource
  void noChargerGivesMoreThanItsPowerAndEveryCarGetsFull(Charger.Kind kind) {
    Charger charger = kind.faster(BigDecimal.ONE);
    Car car = Car.at(new Energy(60_000), 70);
    Meter meter = new Meter(new Energy(5));
    meter.beginSupply();
    long second = 0;
    Power before = charger.powerFor(car);
    while (!car.isFull()) {
      car = meter.supply(charger, car, 1_000_000_000L);
      second++;
      Power now = charger.powerFor(car);
      assertThat(now).isLessThanOrEqualTo(before);
      before = now;
      assertThat((meter.register().wattHours() - 5) * 3600)
          .isLessThanOrEqualTo(charger.rated().watts() * second);
    }
    assertThat(meter.register()).isEqualTo(new Energy(5 + 18_000));
    assertThat(charger.powerFor(car)).isEqualTo(Power.ZERO);
  }

  @Test
  void directCurrentTapersAboveEightyPercentToATenth() {
    Charger charger = Charger.Kind.DC_150.faster(BigDecimal.ONE);
    assertThat(charger.powerFor(Car.at(new Energy(100_000), 80))).isEqualTo(new Power(150_000));
    assertThat(charger.powerFor(Car.at(new Energy(100_000), 90))).isEqualTo(new Power(75_000));
    assertThat(charger.powerFor(Car.at(new Energy(100_000), 99))).isEqualTo(new Power(15_000));
    assertThat(Charger.Kind.AC_22.faster(BigDecimal.ONE).powerFor(Car.at(new Energy(100_000), 99)))
        .isEqualTo(new Power(22_000));
  }

  @Test
  void aTimeScaleMultipliesThePowerAndHasLimits() {
    assertThat(Charger.Kind.AC_7.faster(new BigDecimal("2.5")).rated())
        .isEqualTo(new Power(18_500));
    assertThatThrownBy(() -> Charger.Kind.AC_7.faster(BigDecimal.ZERO))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Charger.Kind.DC_150.faster(new BigDecimal("1000")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void oneLongStepGivesTheSameAsManyShortOnes() {
    Charger charger = Charger.Kind.DC_50.faster(BigDecimal.ONE);
    Car car = Car.at(new Energy(50_000), 60);
    Meter one = new Meter(Energy.ZERO);
    Car after = one.supply(charger, car, 1_200_000_000_000L);
    Meter many = new Meter(Energy.ZERO);
    Car step = car;
    for (int i = 0; i < 1200; i++) {
      step = many.supply(charger, step, 1_000_000_000L);
    }
    assertThat(one.register()).isEqualTo(many.register());
    assertThat(after).isEqualTo(step);
  }
}
