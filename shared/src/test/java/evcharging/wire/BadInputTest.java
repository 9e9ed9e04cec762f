package evcharging.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.fail;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Whatever comes from outside is a message or a [BadMessage] with a sentence: nothing else.
class BadInputTest {
  private static final Duration FRAME_TIME = Duration.ofSeconds(10);
  private final MessageCodec codec = new MessageCodec();
  private final ObjectMapper plain = new ObjectMapper();

  private void refused(byte[] bytes) {
    assertThatExceptionOfType(BadMessage.class)
        .isThrownBy(() -> codec.decode(bytes))
        .satisfies(e -> assertThat(e.getMessage()).isNotBlank().hasSizeLessThan(200));
  }

  private void refused(String json) {
    refused(json.getBytes(StandardCharsets.UTF_8));
  }

  private ObjectNode sample(WireName name) throws IOException {
    return (ObjectNode) plain.readTree(codec.encode(Samples.of(name)));
  }

  @ParameterizedTest
  @EnumSource(WireName.class)
  void aMissingNullOrWrongFieldIsNoMessage(WireName name) throws Exception {
    List<String> fields = new ArrayList<>();
    sample(name).fieldNames().forEachRemaining(fields::add);
    for (String field : fields) {
      ObjectNode missing = sample(name);
      JsonNode was = missing.remove(field);
      ObjectNode nothing = sample(name);
      nothing.putNull(field);
      ObjectNode wrong = sample(name);
      wrong.putArray(field).add(1).add(true);
      ObjectNode quoted = sample(name);
      quoted.put(field, was.isTextual() ? "\u0000" : was.asText() + "x");
      if (!isOptional(name, field)) {
        refused(missing.toString());
        refused(nothing.toString());
      }
      refused(wrong.toString());
      if (!was.isTextual() && !was.isNull()) {
        refused(quoted.toString());
      }
    }
  }

  /// Absent and null are how "nothing" is said in an optional field.
  private static boolean isOptional(WireName name, String field) {
    for (var component : name.type().getRecordComponents()) {
      if (component.getName().equals(field)) {
        return component.getType() == java.util.Optional.class;
      }
    }
    return false;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "null",
        "1",
        "\"text\"",
        "[]",
        "{",
        "{}",
        "}",
        "{\"type\":null}",
        "{\"type\":1}",
        "{\"type\":\"beat/2\"}",
        "{\"type\":\"beat/1\"} x",
        "{\"type\":\"beat/1\"}{}",
        "{\"type\":\"beat/1\",\"type\":\"beat/1\"}",
        "{'type':'beat/1'}",
        "{\"type\":\"driver.points/1\",\"request\":\"1\"}",
        "{\"type\":\"driver.points/1\",\"request\":1.5}",
        "{\"type\":\"driver.points/1\",\"request\":NaN}",
        "{\"type\":\"driver.points/1\",\"request\":true}",
        "{\"type\":\"driver.points/1\",\"request\":99999999999999999999}",
        "{\"type\":\"driver.points/1\",\"request\":1,\"request\":2}",
        "{\"type\":\"driver.ticket-received/1\",\"session\":\"\"}",
        "{\"type\":\"driver.ticket-received/1\",\"session\":\"S-a\\nb\"}",
        "{\"type\":\"central.stopping/1\",\"request\":\"not-an-id\",\"session\":\"S-1\"}",
        "{\"type\":\"central.end-supply/1\",\"session\":\"S-1\",\"reason\":0}",
        "{\"type\":\"central.end-supply/1\",\"session\":\"S-1\",\"reason\":\"BOREDOM\"}"
      })
  void whatIsNoMessageIsSaidInOneSentence(String json) {
    refused(json);
  }

  @ParameterizedTest
  @Tag("T17")
  @ValueSource(strings = {"1e999", "-1e999", "1e999999999", "\"5\"", "NaN"})
  void figuresNoWeatherHasAreRefused(String figure) throws Exception {
    String points = new String(codec.encode(Samples.of(WireName.POINTS)), StandardCharsets.UTF_8);
    refused(points.replace("5.81", figure));
  }

  @Test
  @Tag("T18")
  void deepNestingIsRefusedBeforeItHurts() {
    refused("[".repeat(60_000));
    refused("{\"type\":\"beat/1\",\"x\":" + "[".repeat(17) + "]".repeat(17) + "}");
    refused("{\"a\":".repeat(10_000));
  }

  @Test
  void aFieldOfANewerVersionIsPassedOver() throws Exception {
    assertThat(codec.decode("{\"type\":\"beat/1\",\"new\":[1]}".getBytes(StandardCharsets.UTF_8)))
        .isEqualTo(new Beat());
  }

  @Test
  void theSentenceNamesTheFieldAndNeverEchoesTheContent() {
    assertThatExceptionOfType(BadMessage.class)
        .isThrownBy(
            () ->
                codec.decode(
                    "{\"type\":\"driver.ticket-received/1\",\"session\":{\"pin\":\"4711\"}}"
                        .getBytes(StandardCharsets.UTF_8)))
        .withMessageContaining("session")
        .withMessageNotContaining("4711");
  }

  @Test
  @Tag("T18")
  void randomBytesAreNeverMoreThanABadMessage() {
    Random random = new Random(20_261_122);
    for (int i = 0; i < 50_000; i++) {
      byte[] bytes = new byte[random.nextInt(200)];
      random.nextBytes(bytes);
      decodeOrRefuse(bytes, i);
    }
  }

  @Test
  @Tag("T8")
  @Tag("T18")
  void mutatedMessagesAreNeverMoreThanABadMessage() {
    Random random = new Random(4711);
    WireName[] names = WireName.values();
    String spice = "{}[]\",:0123456789eE.-+ntfu\\\u0000\u00ff";
    for (int i = 0; i < 60_000; i++) {
      byte[] bytes = codec.encode(Samples.of(names[i % names.length]));
      for (int n = 1 + random.nextInt(4); n > 0; n--) {
        int at = random.nextInt(bytes.length);
        switch (random.nextInt(3)) {
          case 0 -> bytes[at] ^= (byte) (1 << random.nextInt(8));
          case 1 -> bytes[at] = (byte) spice.charAt(random.nextInt(spice.length()));
          default -> bytes = java.util.Arrays.copyOf(bytes, Math.max(1, at));
        }
      }
      decodeOrRefuse(bytes, i);
    }
  }

  private void decodeOrRefuse(byte[] bytes, int round) {
    try {
      codec.encode(codec.decode(bytes));
    } catch (BadMessage e) {
      assertThat(e.getMessage()).isNotBlank();
    } catch (RuntimeException e) {
      fail("round " + round + ": " + new String(bytes, StandardCharsets.UTF_8), e);
    }
  }

  // Frames

  private static FrameReader reader(byte[] bytes) {
    return new FrameReader(new ByteArrayInputStream(bytes), FRAME_TIME, () -> 0);
  }

  @ParameterizedTest
  @Tag("T18")
  @ValueSource(ints = {0, -1, Integer.MIN_VALUE, 0x7fffffff, FrameReader.LIMIT_BYTES + 1})
  void aLengthThatCannotBeIsRefusedBeforeAnythingIsAllocated(int length) {
    byte[] header = java.nio.ByteBuffer.allocate(4).putInt(length).array();
    assertThatExceptionOfType(BadMessage.class).isThrownBy(() -> reader(header).read());
  }

  @Test
  void framesOfTheLeastAndTheMostBytesPass() throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    FrameWriter writer = new FrameWriter(out);
    writer.write(new byte[] {7});
    writer.write(new byte[FrameReader.LIMIT_BYTES]);
    FrameReader reader = reader(out.toByteArray());
    assertThat(reader.read()).containsExactly(7);
    assertThat(reader.read()).hasSize(FrameReader.LIMIT_BYTES);
    assertThat(reader.read()).isNull();
  }

  @Test
  void anEndInsideAFrameIsABreakNotAnEnd() {
    assertThatExceptionOfType(IOException.class)
        .isThrownBy(() -> reader(new byte[] {0, 0, 0, 5, 1, 2}).read())
        .withMessageContaining("2 bytes read on a total of 5");
    assertThatExceptionOfType(IOException.class).isThrownBy(() -> reader(new byte[] {0, 0}).read());
  }

  @Test
  @Tag("T19")
  void aFrameThatTakesTooLongIsCutOff() {
    long[] clock = {0};
    FrameReader slow =
        new FrameReader(
            new ByteArrayInputStream(new byte[] {0, 0, 0, 5, 1, 2, 3, 4, 5}) {
              @Override
              public synchronized int read(byte[] b, int off, int len) {
                clock[0] += Duration.ofSeconds(6).toNanos();
                return super.read(b, off, 1);
              }
            },
            FRAME_TIME,
            () -> clock[0]);
    assertThatExceptionOfType(BadMessage.class).isThrownBy(slow::read);
  }

  @Test
  @Tag("T18")
  void randomStreamsAreNeverMoreThanABadMessageOrABreak() {
    Random random = new Random(99);
    for (int i = 0; i < 20_000; i++) {
      byte[] bytes = new byte[random.nextInt(300)];
      random.nextBytes(bytes);
      if (bytes.length > 3 && random.nextBoolean()) {
        bytes[0] = bytes[1] = 0;
        bytes[2] = 0;
      }
      FrameReader reader = reader(bytes);
      try {
        for (byte[] frame = reader.read(); frame != null; frame = reader.read()) {
          codec.decode(frame);
        }
      } catch (BadMessage | IOException e) {
        assertThat(e.getMessage()).isNotBlank();
      }
    }
  }
}
