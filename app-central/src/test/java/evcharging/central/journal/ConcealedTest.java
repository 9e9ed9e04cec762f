package evcharging.central.journal;

import static org.assertj.core.api.Assertions.assertThat;

import evcharging.central.network.Event;
import evcharging.central.network.Origin;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// What the journal must keep and nobody may see. It goes over every event there is.
@Tag("S-04")
class ConcealedTest {
  private final EventCodec codec = new EventCodec();

  @Test
  void noHashOfASecretAndNoWrappedKeyIsShownOfAnyEvent() throws ReflectiveOperationException {
    int concealed = 0;
    for (Event event : SampleEvents.all()) {
      for (RecordComponent component : secrets(event)) {
        String secret = (String) component.getAccessor().invoke(event);
        assertThat(shown(event))
            .as("%s of %s", component.getName(), EventName.of(event).text())
            .doesNotContain("\"" + secret + "\"")
            .contains("\"" + component.getName() + "\":\"…\"");
        concealed++;
      }
    }
    assertThat(concealed).isGreaterThan(5);
  }

  private static List<RecordComponent> secrets(Event event) {
    return Arrays.stream(event.getClass().getRecordComponents())
        .filter(component -> component.getType() == String.class)
        .filter(component -> component.getName().matches(".*Hash|.*Key"))
        .toList();
  }

  private String shown(Event event) {
    return Concealed.parameters(
        StoredEntry.of(1, new Fresh(SampleEvents.AT, Origin.CENTRAL, event), codec.write(event)));
  }
}
