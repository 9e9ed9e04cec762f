package evcharging.central.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import evcharging.central.CentralMain;
import evcharging.config.Speech;
import evcharging.config.Tongue;
import org.junit.jupiter.api.Test;

/// What lists look like in the reader's language.
final class TableTest {
  private static final Table POINTS =
      Table.of("cp_id", "Point", "session", "Session", "status_reason", "Why")
          .spoken("status_reason")
          .orIfEmpty("No session yet.");

  @Test
  void columnsAreAsWideAsTheWordsOfTheLanguage() {
    JsonNode rows =
        json(
            """
            [{"cp_id":"CP001","session":"S-1","status_reason":"session S-1"},
             {"cp_id":"CP002","session":null,"status_reason":"no Monitor is connected"}]
            """);
    assertThat(POINTS.of(rows, speech(Tongue.ENGLISH)))
        .isEqualTo(
            """
            Point  Session  Why
            CP001  S-1      session S-1
            CP002  -        no Monitor is connected\
            """);
    assertThat(POINTS.of(rows, speech(Tongue.GERMAN)))
        .isEqualTo(
            """
            Punkt  Ladevorgang  Warum
            CP001  S-1          Ladevorgang S-1
            CP002  -            kein Monitor ist verbunden\
            """);
  }

  @Test
  void everyHoldOfAReasonIsSaid() {
    JsonNode rows =
        json(
            """
            [{"status_reason":"stops after this supply: OPERATOR: OUT by admin; WEATHER: STORM"}]
            """);
    assertThat(POINTS.of(rows, speech(Tongue.SPANISH)))
        .endsWith("para después de este suministro: OPERATOR: OUT de admin; WEATHER: tormenta");
  }

  @Test
  void anEmptyListSaysSo() {
    assertThat(POINTS.of(json("[]"), speech(Tongue.ENGLISH))).isEqualTo("No session yet.");
    assertThat(POINTS.of(json("[]"), speech(Tongue.SPANISH))).isEqualTo("Aún no hay sesiones.");
  }

  private static Speech speech(Tongue tongue) {
    return Speech.of(CentralMain.class, tongue);
  }

  private static JsonNode json(String text) {
    try {
      return new JsonMapper().readTree(text);
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }
}
