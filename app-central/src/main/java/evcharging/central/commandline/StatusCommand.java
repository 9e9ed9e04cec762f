package evcharging.central.commandline;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.StringJoiner;
import picocli.CommandLine.Command;

/// `ev-central status`.
@Command(name = "status", description = "How Central and the programs around it are.")
public final class StatusCommand extends OperatorCommand {
  @Override
  int run(ApiClient central) {
    JsonNode now = central.get("/api/status");
    StringJoiner points = new StringJoiner(", ");
    now.path("points")
        .properties()
        .forEach(e -> points.add(e.getValue().asText() + " " + e.getKey()));
    String text =
        """
        Central   version %s, journal entry %s
        Registry  %s
        Kafka     %s
        Points    %s
        Sessions  %s open
        Orders    %s not confirmed yet
        """
            .formatted(
                now.path("version").asText(),
                now.path("sequence").asText(),
                now.path("registry").asText(),
                now.path("kafka").asText(),
                points.length() == 0 ? "none" : points,
                now.path("open_sessions").asText(),
                now.path("pending_orders").asText());
    return say(now, text + alarms(now));
  }

  private static String alarms(JsonNode now) {
    String doubt = now.path("in_doubt").asText();
    return (doubt.isEmpty() ? "" : "ALARM     integrity in doubt: " + doubt + "\n")
        + (now.path("disk_full").asBoolean() ? "ALARM     disk reserve reached\n" : "");
  }
}
