package evcharging.central.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import evcharging.central.network.Event;
import evcharging.config.Fault;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("S-04")
class EventCodecTest {
  private final EventCodec codec = new EventCodec();
  private final Map<EventName, Event> samples =
      SampleEvents.all().stream().collect(Collectors.toMap(EventName::of, Function.identity()));

  @Test
  void everyEventHasItsNameInTheTable() {
    assertThat(Arrays.stream(EventName.values()).<Class<?>>map(EventName::type))
        .containsExactlyInAnyOrderElementsOf(records(Event.class).toList());
  }

  /// A new event: add a sample, run once with `-Dgolden.write=true`, commit the file. A file that
  /// exists never changes: there are journals out there.
  @Test
  void everyEventIsReadFromItsGoldenFileAndWrittenTheSame() throws IOException {
    for (EventName name : EventName.values()) {
      assertThat(samples).as("sample of %s", name.text()).containsKey(name);
      if (Boolean.getBoolean("golden.write")) {
        write(name);
      }
      String golden = golden(name);
      Event read = codec.read(name.text(), golden, "the golden file");
      assertThat(read).as(name.text()).isEqualTo(samples.get(name));
      assertThat(codec.write(read)).as(name.text()).isEqualTo(golden);
    }
  }

  @Test
  void anUnknownTypeNamesItselfAndItsPlace() {
    assertThatThrownBy(() -> codec.read("session.teleported/3", "{}", "entry 17"))
        .isInstanceOfSatisfying(
            Fault.class, fault -> assertThat(fault.code()).isEqualTo("JOURNAL-UNKNOWN-EVENT"))
        .hasMessageContaining("'session.teleported/3'")
        .hasMessageContaining("entry 17");
  }

  @Test
  void anEventWithAMissingFieldIsDamage() {
    assertThatThrownBy(() -> codec.read("session.granted/1", "{}", "entry 4"))
        .isInstanceOfSatisfying(
            Fault.class, fault -> assertThat(fault.code()).isEqualTo("JOURNAL-DAMAGED"))
        .hasMessageContaining("entry 4");
  }

  private static Stream<Class<?>> records(Class<?> sealed) {
    return sealed.isSealed()
        ? Arrays.stream(sealed.getPermittedSubclasses()).flatMap(EventCodecTest::records)
        : Stream.of(sealed);
  }

  private static String file(EventName name) {
    return name.text().replace('/', '-') + ".json";
  }

  private static String golden(EventName name) throws IOException {
    try (InputStream in =
        EventCodecTest.class.getResourceAsStream("/golden/events/" + file(name))) {
      assertThat(in).as("golden file of %s", name.text()).isNotNull();
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
    }
  }

  private void write(EventName name) throws IOException {
    for (String root : new String[] {"src/test/resources", "target/test-classes"}) {
      Path file = Path.of(root, "golden/events", file(name));
      if (!Files.exists(file)) {
        Files.createDirectories(file.getParent());
        Files.writeString(file, codec.write(samples.get(name)) + "\n");
      }
    }
  }
}
