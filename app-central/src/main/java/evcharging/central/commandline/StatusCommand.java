package evcharging.central.commandline;

import com.fasterxml.jackson.databind.JsonNode;
import evcharging.config.Speech;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;

/// `ev-central status`.
@Command(name = "status", description = "How Central and the programs around it are.")
public final class StatusCommand extends OperatorCommand {
  private static final int GAP = 2;

  @Override
  int run(ApiClient central) {
    JsonNode now = central.get("/api/status");
    print(options().json() ? now.toPrettyString() : text(now, speech()));
    return 0;
  }

  /// A line for each, its name in a column as wide as the longest name of that language.
  private static String text(JsonNode now, Speech speech) {
    Map<String, String> lines = new LinkedHashMap<>();
    lines.put(
        "Central",
        "version "
            + now.path("version").asText()
            + ", journal entry "
            + now.path("sequence").asText());
    lines.put("Registry", now.path("registry").asText());
    lines.put("Kafka", now.path("kafka").asText());
    lines.put("Points", points(now));
    lines.put("Sessions", now.path("open_sessions").asText() + " open");
    lines.put("Orders", now.path("pending_orders").asText() + " not confirmed yet");
    int width = GAP + lines.keySet().stream().mapToInt(n -> speech.say(n).length()).max().orElse(0);
    StringJoiner text = new StringJoiner("\n");
    lines.forEach((name, line) -> text.add(line(speech, name, line, width)));
    String doubt = now.path("in_doubt").asText();
    if (!doubt.isEmpty()) {
      text.add(line(speech, "ALARM", "integrity in doubt: " + doubt, width));
    }
    if (now.path("disk_full").asBoolean()) {
      text.add(line(speech, "ALARM", "disk reserve reached", width));
    }
    return text.toString();
  }

  private static String points(JsonNode now) {
    return now.path("points").isEmpty()
        ? "none"
        : now.path("points").properties().stream()
            .map(each -> each.getValue().asText() + " " + each.getKey())
            .collect(Collectors.joining(", "));
  }

  private static String line(Speech speech, String name, String line, int width) {
    String label = speech.say(name);
    return label + " ".repeat(width - label.length()) + speech.say(line);
  }
}
