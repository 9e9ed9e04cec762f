package evcharging.driver.cli;

import static org.assertj.core.api.Assertions.assertThat;

import evcharging.config.Phrases;
import evcharging.config.Program;
import evcharging.config.Speech;
import evcharging.config.Tongue;
import evcharging.domain.CpId;
import evcharging.domain.CpStatus;
import evcharging.domain.EndReason;
import evcharging.domain.Place;
import evcharging.domain.Price;
import evcharging.domain.Refusal;
import evcharging.driver.visit.Sight;
import evcharging.wire.ToDriver.PointOffer;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LinesInThreeLanguagesTest {
  private final Phrases phrases = Phrases.beside(DriverMain.class, Program.class);

  @Test
  void everyRefusalAndEveryReasonOfAnEndIsTranslated() {
    assertThat(phrases.faults()).isEmpty();
    assertThat(Refusal.Code.values())
        .allMatch(code -> phrases.knows("> " + RefusalWords.sentence(code)));
    assertThat(Arrays.stream(EndReason.values()).map(Words::reason)).allMatch(phrases::knows);
  }

  @Test
  void aLineLeavesInTheLanguageOfTheDriverAndWhatTheDocumentShowsAsItIs() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Speech german = Speech.of(DriverMain.class, Tongue.GERMAN);
    Terminal terminal =
        new Terminal(
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new Words("central:9002", ZoneId.of("UTC"), german),
            german,
            false,
            Duration.ofSeconds(5));
    terminal.line("> Asking once more for charging point CP001");
    terminal.line("Ended: the car is full");
    terminal.line("👉 Driver D01 authenticated.");
    assertThat(out.toString(StandardCharsets.UTF_8).lines())
        .containsExactly(
            "> Noch einmal angefragt: Ladepunkt CP001",
            "Ende: das Auto ist voll",
            "👉 Driver D01 authenticated.");
  }

  @Test
  void whatCentralSaysComesInTheLanguageOfTheDriverAndAPersonsWordsAsTheyAre() {
    CentralWords spanish = new CentralWords(Speech.of(DriverMain.class, Tongue.SPANISH));
    Refusal refusal =
        Refusal.of(
            Refusal.Code.POINT_HELD,
            "CP001 is out of service.",
            "OPERATOR: OUT by anna; WEATHER: STORM",
            "a person's own words");
    assertThat(RefusalWords.of(refusal, spanish))
        .containsExactly(
            "> That charging point is out of service.",
            "    CP001 está fuera de servicio.",
            "    because: detenido por un operador (anna); tormenta (aviso meteorológico)",
            "    because: a person's own words");
  }

  @ParameterizedTest
  @EnumSource(Tongue.class)
  void theColumnsOfTheListStandBelowTheirHeads(Tongue tongue) {
    Speech speech = Speech.of(DriverMain.class, tongue);
    List<PointOffer> offers = Arrays.stream(CpStatus.values()).map(this::offer).toList();
    List<String> lines =
        new Words("", ZoneId.of("UTC"), speech)
            .of(new Sight.Points(offers)).stream().map(speech::say).toList();
    assertThat(lines).hasSize(offers.size() + 1);
    int price = lines.getFirst().indexOf("€/kWh");
    for (String line : lines.subList(1, lines.size())) {
      assertThat(line.indexOf("0.25")).as(line).isEqualTo(price);
      assertThat(line.indexOf("7.1°C")).as(line).isEqualTo(price + 24);
    }
    assertThat(lines.getFirst().charAt(price + 24)).isNotEqualTo(' ');
    assertThat(lines.getFirst().charAt(price + 23)).isEqualTo(' ');
  }

  private PointOffer offer(CpStatus status) {
    return new PointOffer(
        new CpId("CP001"),
        new Place("Madrid"),
        Price.parse("0.25"),
        status,
        "",
        false,
        Optional.of(new BigDecimal("7.1")),
        Optional.of(new BigDecimal("2")),
        Optional.empty(),
        Optional.empty());
  }
}
