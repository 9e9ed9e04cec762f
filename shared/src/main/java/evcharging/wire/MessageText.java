package evcharging.wire;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import evcharging.domain.Secret;
import java.io.IOException;

/// A message as people may read it: the JSON of the wire with every PIN, key and credential struck
/// out. Struck out by its type, so that no new message can forget it. Never to be sent.
///
/// Immutable; one instance serves all threads.
public final class MessageText {
  /// What stands in a secret's place.
  public static final String STRUCK_OUT = "•••";

  private final JsonMapper json = Json.mapper().rebuild().addModule(new NoSecrets()).build();

  public String of(Message message) {
    ObjectNode node = json.createObjectNode();
    node.put("type", WireName.of(message).text());
    node.setAll((ObjectNode) json.valueToTree(message));
    return node.toString();
  }

  private static final class NoSecrets extends SimpleModule {
    private static final long serialVersionUID = 1;

    NoSecrets() {
      super("evcharging-no-secrets");
      addSerializer(Secret.class, new StrikeOut());
    }
  }

  private static final class StrikeOut extends StdSerializer<Secret> {
    private static final long serialVersionUID = 1;

    StrikeOut() {
      super(Secret.class);
    }

    @Override
    public void serialize(Secret secret, JsonGenerator out, SerializerProvider provider)
        throws IOException {
      out.writeString(STRUCK_OUT);
    }
  }
}
