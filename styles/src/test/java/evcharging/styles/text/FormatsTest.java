package evcharging.styles.text;

import static org.assertj.core.api.Assertions.assertThat;

import evcharging.domain.Energy;
import evcharging.domain.Money;
import evcharging.domain.Power;
import evcharging.domain.Price;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormatsTest {
  private static final Instant NOON = Instant.parse("2026-11-22T11:03:07Z");
  private final Formats english = of(Language.ENGLISH);
  private final Formats spanish = of(Language.SPANISH);
  private final Formats german = of(Language.GERMAN);

  @Test
  void powerAndEnergySayTheirUnit() {
    assertThat(english.power(new Power(7_400))).isEqualTo("7.4\u00a0kW");
    assertThat(german.power(new Power(150_000))).isEqualTo("150,0\u00a0kW");
    assertThat(spanish.energy(new Energy(12_345))).isEqualTo("12,35\u00a0kWh");
    assertThat(english.meter(new Energy(12_345))).isEqualTo("12.345\u00a0kWh");
  }

  @Test
  void moneyIsRoundedToTheCentHalfUpAndAPriceNever() {
    assertThat(english.money(new Money(2_750_000))).isEqualTo("€0.28");
    assertThat(german.money(Money.ofCents(309))).isEqualTo("3,09\u00a0€");
    assertThat(spanish.price(Price.parse("0.2575"))).isEqualTo("0,2575\u00a0€/kWh");
    assertThat(english.price(Price.parse("0.25"))).isEqualTo("0.25\u00a0€/kWh");
  }

  @Test
  void weatherSaysItsUnit() {
    assertThat(english.wind(2.06)).isEqualTo("2.1\u00a0m/s");
    assertThat(german.temperature(-3.5)).isEqualTo("-3,5\u00a0°C");
  }

  @Test
  void tenthsAreWrittenAsTheLanguageDoes() {
    assertThat(english.tenths(3.44)).isEqualTo("3.4");
    assertThat(german.tenths(0.05)).isEqualTo("0,1");
  }

  @Test
  void timesAreLocal() {
    assertThat(english.time(NOON)).isEqualTo("12:03:07");
    assertThat(german.dateTime(NOON)).isEqualTo("22.11.2026, 12:03:07");
  }

  @ParameterizedTest
  @CsvSource({
    "-5000, now",
    "999, now",
    "3999, 3 s ago",
    "59999, 59 s ago",
    "60000, 1 min ago",
    "3599999, 59 min ago",
    "7200000, 2 h ago",
    "345600000, 4 d ago"
  })
  void anAgeIsAWholeNumberOfItsLargestUnit(long millis, String shown) {
    assertThat(english.age(Duration.ofMillis(millis))).isEqualTo(shown);
  }

  @Test
  void anAgeIsSaidInTheLanguage() {
    assertThat(spanish.age(Duration.ofSeconds(3))).isEqualTo("hace 3 s");
    assertThat(german.age(Duration.ofMinutes(5))).isEqualTo("vor 5 min");
  }

  @Test
  void aDurationIsAClockFace() {
    assertThat(english.duration(Duration.ofSeconds(45))).isEqualTo("0:45");
    assertThat(english.duration(Duration.ofSeconds(3_723))).isEqualTo("1:02:03");
  }

  private static Formats of(Language language) {
    return new Formats(language, ZoneId.of("Europe/Madrid"), Texts.OWN);
  }
}
