package evcharging.central.console.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import evcharging.central.console.desk.Query;
import evcharging.central.journal.SessionState;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SessionWordsTest {
  private static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");
  private static final Map<String, String> GERMAN =
      Map.of("UNPLUGGED", "Ausgesteckt", "CLOSED", "Beendet");
  private static final Line LINE =
      new Line(
          "S-D01-CP001-1792891800-0123456789abcdef",
          17,
          "D01",
          "CP001",
          "San Juan",
          2_500,
          SessionState.CLOSED,
          NOW.minusSeconds(7_200).toEpochMilli(),
          NOW.minusSeconds(7_100).toEpochMilli(),
          NOW.minusSeconds(5_300).toEpochMilli(),
          12_345,
          309,
          -1,
          "UNPLUGGED",
          true,
          42,
          -1);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "juan",
        "d01",
        "s-d01-cp001",
        "driver:D01",
        "driver:D0",
        "driver=D01",
        "place:\"San Juan\"",
        "place:san",
        "point:CP001",
        "cp:cp",
        "kwh>12",
        "kwh<=12.345",
        "eur>3",
        "eur<3,10",
        "min>=30",
        "state:closed",
        "state:beendet",
        "reason:unplugged",
        "reason:ausge",
        "outcome:review",
        "outcome:closed",
        "ticket:42",
        "since:today",
        "since:3h",
        "until:1h",
        "since:2026-11-25",
        "since:2026-11-25T09:00",
        "-driver:D02",
        "driver:D01 kwh>10 outcome:review",
        "point:CP009,CP001",
        "since:2026-11-",
        "kwh>x"
      })
  void theseWordsTakeTheLine(String typed) {
    assertThat(words(typed).match(LINE)).as(typed).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "madrid",
        "driver:D02",
        "driver=D0",
        "driver:01",
        "place=San",
        "kwh>12.345",
        "kwh<12",
        "eur<3",
        "min>30",
        "state:denied",
        "reason:car",
        "outcome:denied",
        "outcome:ok",
        "ticket:41",
        "since:1h",
        "until:2026-11-25",
        "-driver:D01",
        "driver:D01 kwh>20",
        "outcome:nonsense"
      })
  void theseWordsDoNot(String typed) {
    assertThat(words(typed).match(LINE)).as(typed).isFalse();
  }

  @Test
  void aFieldNobodyKnowsIsNamedAndChangesNothing() {
    assertThat(words("colour:red driver:D01").unknown()).containsExactly("colour");
    assertThat(words("colour:red driver:D01").match(LINE)).isTrue();
  }

  private static SessionWords words(String typed) {
    return SessionWords.of(
        Query.parse(typed), code -> GERMAN.getOrDefault(code, code), NOW, ZoneOffset.UTC);
  }
}
