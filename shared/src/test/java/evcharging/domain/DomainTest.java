package evcharging.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DomainTest {
  @ParameterizedTest
  @Tag("T21")
  @ValueSource(
      strings = {
        "",
        " ",
        "CP 1",
        "-CP",
        "_CP",
        "CP#1",
        "CP\n1",
        "CP\r",
        "../CP",
        "=cmd()",
        "CP'--",
        "CPé",
        "CP\u202e",
        "123456789012345678901234567890123"
      })
  void whatCannotStandInALogLineIsNoId(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> new CpId(text));
    assertThatIllegalArgumentException().isThrownBy(() -> new DriverId(text));
  }

  @Test
  void nullIsNothingAtAll() {
    assertThatIllegalArgumentException().isThrownBy(() -> new CpId(null));
    assertThatIllegalArgumentException().isThrownBy(() -> new DriverId(null));
    assertThatIllegalArgumentException().isThrownBy(() -> new SessionId(null));
    assertThatIllegalArgumentException().isThrownBy(() -> new Place(null));
    assertThatIllegalArgumentException().isThrownBy(() -> new Secret(null));
  }

  @Test
  void idsOfTheLongestLengthAreTaken() {
    assertThat(new CpId("A".repeat(32)).value()).hasSize(32);
    assertThat(new CpId("9_x-Y").value()).isEqualTo("9_x-Y");
  }

  @ParameterizedTest
  @Tag("T21")
  @ValueSource(
      strings = {"", "  ", "Rome\n", "Ro\rme", "a\u202eb", "a\u0000b", "a\u2028b", "\u200b"})
  void whatCouldForgeAScreenIsNoPlace(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> new Place(text));
  }

  @Test
  @Tag("T21")
  void placesOfAnyScriptAreCarriedExactly() {
    for (String name : List.of("São Paulo", "A Coruña", "東京", "Αθήνα", "=cmd()", "O'Fallon#1")) {
      assertThat(new Place(name).name()).isEqualTo(name);
    }
    assertThat(new Place("  Rome ").name()).isEqualTo("Rome");
    assertThatIllegalArgumentException().isThrownBy(() -> new Place("x".repeat(65)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "S", "S-", "X-1", "S-a b", "S-a/b", "S-a\n"})
  void whatIsNoSessionIdIsRefused(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> new SessionId(text));
  }

  @Test
  void theLongestSessionIdStillFits() {
    CpId point = new CpId("P".repeat(32));
    DriverId driver = new DriverId("D".repeat(32));
    SessionId id = SessionId.of(driver, point, Long.MAX_VALUE, "0123456789abcdef012345");
    assertThat(id.value()).startsWith("S-DDD").contains("-PPP").endsWith("-0123456789abcdef012345");
  }

  @Test
  @Tag("T17")
  void energyAndPowerAreWithinWhatAMeterCanSay() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Energy(-1));
    assertThatIllegalArgumentException().isThrownBy(() -> new Energy(10_000_000_001L));
    assertThatIllegalArgumentException().isThrownBy(() -> new Power(-1));
    assertThatIllegalArgumentException().isThrownBy(() -> new Power(10_000_001L));
    assertThatIllegalArgumentException().isThrownBy(() -> new Energy(1).minus(new Energy(2)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Energy(10_000_000_000L).plus(new Energy(1)));
    assertThat(new Energy(1_100).kilowattHours()).isEqualByComparingTo("1.1");
    assertThat(new Power(7_400).kilowatts()).isEqualByComparingTo("7.4");
  }

  @ParameterizedTest
  @CsvSource({
    "0.25,2500",
    "'0,25',2500",
    "0.2575,2575",
    "0,0",
    "100,1000000",
    "' 0.3 ',3000",
    "1e-1,1000"
  })
  void pricesAreReadExactly(String text, long tenThousandths) {
    assertThat(Price.parse(text).tenThousandthsPerKwh()).isEqualTo(tenThousandths);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "free",
        "0.25 €",
        "-0.01",
        "100.0001",
        "0.25001",
        "1e9",
        "1e999999999",
        "NaN",
        "0x1"
      })
  void aPriceIsNeverRoundedOrGuessed(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> Price.parse(text));
  }

  @ParameterizedTest
  @CsvSource({"0.25,0.25", "0.2575,0.2575", "0.3,0.30", "2,2.00"})
  void pricesAreShownWithAtLeastTheCents(String text, String shown) {
    assertThat(Price.parse(text)).hasToString(shown);
  }

  @ParameterizedTest
  @Tag("B-07")
  @CsvSource({
    "1100,0.25,28,0.275",
    "1099,0.25,27,0.27475",
    "0,0.25,0,0.00",
    "1000,0.3333,33,0.3333",
    "20,0.25,1,0.005",
    "19,0.25,0,0.00475",
    "10000000000,100,100000000000,1000000000.00"
  })
  void theAmountIsRoundedOnceHalfUp(long wattHours, String price, long cents, String exact) {
    Money money = Money.of(new Energy(wattHours), Price.parse(price));
    assertThat(money.cents()).isEqualTo(cents);
    assertThat(money.euro()).isEqualTo(new BigDecimal(exact));
    assertThat(money.euroRounded()).isEqualTo(BigDecimal.valueOf(cents, 2));
  }

  @Test
  void thereIsNoNegativeMoneyNorMoreThanALongHolds() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Money(-1));
    assertThat(Money.ofCents(28).cents()).isEqualTo(28);
    org.assertj.core.api.Assertions.assertThatExceptionOfType(ArithmeticException.class)
        .isThrownBy(() -> Money.ofCents(Long.MAX_VALUE));
    org.assertj.core.api.Assertions.assertThatExceptionOfType(ArithmeticException.class)
        .isThrownBy(() -> new Money(Long.MAX_VALUE).cents());
  }

  @Test
  void epochsOnlyGrow() {
    assertThat(Epoch.NONE.next()).isGreaterThan(Epoch.NONE);
    assertThatIllegalArgumentException().isThrownBy(() -> new Epoch(-1));
  }

  @Test
  @Tag("S-04")
  void aSecretIsNotShown() {
    assertThat(new Secret("4711").toString()).doesNotContain("4711");
    assertThatIllegalArgumentException().isThrownBy(() -> new Secret(""));
    assertThatIllegalArgumentException().isThrownBy(() -> new Secret("x".repeat(8193)));
  }

  @Test
  void aRefusalHasACodeASentenceAndReasonsThatStay() {
    assertThatIllegalArgumentException().isThrownBy(() -> Refusal.of(null, "No."));
    assertThatIllegalArgumentException().isThrownBy(() -> Refusal.of(Refusal.Code.BUSY, " "));
    List<String> reasons = new java.util.ArrayList<>(List.of("a"));
    Refusal refusal = new Refusal(Refusal.Code.BUSY, "No.", reasons);
    reasons.add("b");
    assertThat(refusal.because()).containsExactly("a");
  }

  @Test
  @Tag("P-07")
  void everyCuttingHoldEndsASupplyForAReasonOfItsOwnAndADrainingOneForNone() {
    assertThat(Stream.of(Hold.values()).filter(Hold::isCutting).map(EndReason::of))
        .doesNotHaveDuplicates();
    assertThatIllegalArgumentException().isThrownBy(() -> EndReason.of(Hold.WEATHER));
  }

  private static Ticket ticket(long start, long end, long cents) {
    return new Ticket(
        1,
        new SessionId("S-1"),
        new CpId("CP001"),
        new Place("Rome"),
        new DriverId("D01"),
        Instant.EPOCH,
        Instant.EPOCH,
        new Energy(start),
        new Energy(end),
        Price.parse("0.25"),
        cents,
        EndReason.UNPLUGGED,
        false);
  }

  @Test
  @Tag("P2")
  void aTicketWhoseFiguresDoNotAgreeCannotExist() {
    assertThat(ticket(1_000, 2_100, 28).energy()).isEqualTo(new Energy(1_100));
    assertThatIllegalArgumentException().isThrownBy(() -> ticket(2_100, 1_000, 0));
    assertThatIllegalArgumentException().isThrownBy(() -> ticket(1_000, 2_100, 27));
  }
}
