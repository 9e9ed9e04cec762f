package evcharging.wire;

import static org.assertj.core.api.Assertions.assertThat;

import evcharging.domain.Secret;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What people may read of messages.
@Tag("T23")
final class MessageTextTest {
  private final MessageText text = new MessageText();

  @ParameterizedTest
  @EnumSource(WireName.class)
  void noMessageShowsASecretOfItsOwn(WireName name) throws Exception {
    Message message = Samples.of(name);
    List<String> secrets = secretsIn(message);
    String shown = text.of(message);
    assertThat(shown).startsWith("{\"type\":\"" + name.text() + "\"");
    secrets.forEach(secret -> assertThat(shown).doesNotContain(secret));
    assertThat(shown.split(MessageText.STRUCK_OUT, -1)).hasSize(secrets.size() + 1);
  }

  @Test
  void aPinAtThePointIsStruckOutAndTheDriverIsNot() throws Exception {
    Message message = Samples.of(WireName.START_HERE);
    assertThat(secretsIn(message)).hasSize(1);
    assertThat(text.of(message)).contains("\"pin\":\"•••\"").contains("\"driver\":\"");
  }

  private static List<String> secretsIn(Object value) throws ReflectiveOperationException {
    List<String> found = new ArrayList<>();
    switch (value) {
      case Secret secret -> found.add(secret.reveal());
      case Optional<?> maybe when maybe.isPresent() -> found.addAll(secretsIn(maybe.get()));
      case Record record -> {
        for (RecordComponent part : record.getClass().getRecordComponents()) {
          found.addAll(secretsIn(part.getAccessor().invoke(record)));
        }
      }
      case Iterable<?> several -> {
        for (Object each : several) {
          found.addAll(secretsIn(each));
        }
      }
      case null, default -> {}
    }
    return found;
  }
}
