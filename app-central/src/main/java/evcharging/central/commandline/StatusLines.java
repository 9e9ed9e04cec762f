package evcharging.central.commandline;

import com.fasterxml.jackson.databind.JsonNode;
import evcharging.config.Speech;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/// What is new on the panel since the last look, a line a point. After a time in which nothing
/// could be seen everything is new.
final class StatusLines {
  private final boolean json;
  private final Speech speech;
  private final Consumer<String> out;
  private final Map<String, String> said = new HashMap<>();
  private String trouble = "";

  /// @param json rows as they are, for programs
  StatusLines(boolean json, Speech speech, Consumer<String> out) {
    this.json = json;
    this.speech = speech;
    this.out = out;
  }

  void now(JsonNode points) {
    trouble = "";
    for (JsonNode point : points) {
      String id = point.path("cp_id").asText();
      String line =
          id
              + " "
              + point.path("status").asText()
              + ": "
              + speech.say(point.path("status_reason").asText());
      if (!line.equals(said.put(id, line))) {
        out.accept(json ? point.toString() : line);
      }
    }
  }

  void cannotTell(String why) {
    said.clear();
    if (!trouble.equals(why)) {
      trouble = why;
      out.accept(speech.say(speech.say(why) + " Retrying."));
    }
  }
}
