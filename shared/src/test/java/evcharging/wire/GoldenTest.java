package evcharging.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What is on the wire stays on the wire: each message's bytes as they were when its version was
/// made. A changed message is a new version with a file of its own.
class GoldenTest {
  private final MessageCodec codec = new MessageCodec();

  private static String golden(WireName name) throws IOException {
    String file = "/golden/" + name.text().replace('/', '.') + ".json";
    try (InputStream in = GoldenTest.class.getResourceAsStream(file)) {
      assertThat(in).as("%s is missing under src/test/resources", file).isNotNull();
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).stripTrailing();
    }
  }

  @ParameterizedTest
  @EnumSource(WireName.class)
  void theBytesOfEachMessageNeverChange(WireName name) throws Exception {
    assertThat(new String(codec.encode(Samples.of(name)), StandardCharsets.UTF_8))
        .isEqualTo(golden(name));
  }

  @ParameterizedTest
  @EnumSource(WireName.class)
  void eachGoldenMessageIsReadAndWrittenBackByteForByte(WireName name) throws Exception {
    String golden = golden(name);
    Message read = codec.decode(golden.getBytes(StandardCharsets.UTF_8));
    assertThat(read).isInstanceOf(name.type()).isEqualTo(Samples.of(name));
    assertThat(new String(codec.encode(read), StandardCharsets.UTF_8)).isEqualTo(golden);
  }
}
