package evcharging.central.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import evcharging.central.CentralMain;
import evcharging.config.Speech;
import evcharging.config.Tongue;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// What `ev-central points --follow` prints.
final class StatusLinesTest {
  private static final Speech ENGLISH = Speech.of(CentralMain.class, Tongue.ENGLISH);

  private final List<String> printed = new ArrayList<>();
  private final StatusLines lines = new StatusLines(false, ENGLISH, printed::add);

  @Tag("B-05")
  @Test
  void onlyWhatChangedIsPrinted() {
    lines.now(panel("ACTIVADO"));
    lines.now(panel("ACTIVADO"));
    lines.now(panel("PARADO"));
    assertThat(printed).containsExactly("CP001 ACTIVADO: why", "CP001 PARADO: why");
  }

  @Tag("C-04")
  @Test
  void afterATimeWithoutCentralEverythingIsSaidAnewAndTheWaitOnce() {
    lines.now(panel("ACTIVADO"));
    lines.cannotTell("Cannot reach Central.");
    lines.cannotTell("Cannot reach Central.");
    lines.now(panel("ACTIVADO"));
    assertThat(printed)
        .containsExactly(
            "CP001 ACTIVADO: why", "Cannot reach Central. Retrying.", "CP001 ACTIVADO: why");
  }

  @Tag("B-05")
  @Test
  void programsGetTheRowItself() {
    new StatusLines(true, ENGLISH, printed::add).now(panel("ACTIVADO"));
    assertThat(panel("ACTIVADO").get(0)).hasToString(printed.getFirst());
  }

  private static JsonNode panel(String status) {
    try {
      return new JsonMapper()
          .readTree(
              """
              [{"cp_id":"CP001","status":"%s","status_reason":"why"}]\
              """
                  .formatted(status));
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }
}
