package evcharging.central.journal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.KeyDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import evcharging.central.network.NetworkImage;
import evcharging.domain.CpId;
import evcharging.domain.SessionId;
import evcharging.wire.Json;
import java.util.Optional;
import java.util.function.Function;

/// The whole state to JSON and back, for snapshots. Immutable, any thread.
final class ImageCodec {
  private final JsonMapper json =
      Json.mapper()
          .rebuild()
          .addModule(
              new SimpleModule("keys")
                  .addKeyDeserializer(CpId.class, new Key<>(CpId::new))
                  .addKeyDeserializer(SessionId.class, new Key<>(SessionId::new)))
          .build();

  String write(NetworkImage image) {
    try {
      return json.writeValueAsString(image);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("the state could not be written", e);
    }
  }

  /// Empty if the text is not an image of this version: then everything is replayed.
  Optional<NetworkImage> read(String text) {
    try {
      return Optional.of(json.readValue(text, NetworkImage.class));
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }

  private static final class Key<T> extends KeyDeserializer {
    private final Function<String, T> read;

    Key(Function<String, T> read) {
      this.read = read;
    }

    @Override
    public T deserializeKey(String key, DeserializationContext context) {
      return read.apply(key);
    }
  }
}
