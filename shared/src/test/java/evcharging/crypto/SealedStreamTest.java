package evcharging.crypto;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import evcharging.crypto.StreamName.Direction;
import evcharging.crypto.StreamName.Medium;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("S-02")
class SealedStreamTest {
  private static final StreamName UP =
      new StreamName("CP001", 7, PointRole.ENGINE, Medium.TCP, Direction.UP);
  private static final byte[] PLAIN = "{\"energy\":1100}".getBytes(UTF_8);

  private final PointKey key = PointKey.random();

  @Test
  void whatIsSealedOpensInOrder() throws NotUnderstandable {
    Sealer sealer = new Sealer(key.stream(UP));
    Opener opener = Opener.inOrder(PointKey.parse(key.text()).stream(UP));

    for (int i = 0; i < 100; i++) {
      SealedBox sealed = sealer.seal("reading", PLAIN);
      assertThat(sealed.sequence()).isEqualTo(i);
      assertThat(opener.open(i, "reading", sealed.ciphertext())).isEqualTo(PLAIN);
    }
  }

  @Test
  @Tag("T8")
  void anyOneBitFlippedIsRejectedWithTheSameError() {
    SealedBox sealed = new Sealer(key.stream(UP)).seal("reading", PLAIN);
    Set<String> errors = new HashSet<>();

    for (int bit = 0; bit < sealed.ciphertext().length * 8; bit++) {
      byte[] altered = sealed.ciphertext().clone();
      altered[bit / 8] ^= (byte) (1 << (bit % 8));
      assertThatThrownBy(() -> Opener.inOrder(key.stream(UP)).open(0, "reading", altered))
          .isExactlyInstanceOf(NotUnderstandable.class)
          .satisfies(e -> errors.add(e.getMessage()));
    }

    assertThat(errors).containsExactly("messages not understandable");
  }

  @Test
  @Tag("T7")
  void truncatedLengthenedOrEmptyMessagesAreRejected() {
    byte[] whole = new Sealer(key.stream(UP)).seal("reading", PLAIN).ciphertext();

    for (int length = 0; length < whole.length; length++) {
      rejected(Opener.anyOrder(key.stream(UP)), 0, "reading", Arrays.copyOf(whole, length));
    }
    rejected(Opener.anyOrder(key.stream(UP)), 0, "reading", Arrays.copyOf(whole, whole.length + 1));
  }

  @Test
  @Tag("T6")
  void aReplayedMessageIsRejected() throws NotUnderstandable {
    SealedBox first = new Sealer(key.stream(UP)).seal("reading", PLAIN);
    Opener opener = Opener.inOrder(key.stream(UP));
    opener.open(0, "reading", first.ciphertext());

    rejected(opener, 0, "reading", first.ciphertext());
    rejected(opener, 1, "reading", first.ciphertext());
  }

  @Test
  @Tag("T7")
  void aDroppedOrMovedMessageIsRejectedAndThePlaceStaysWhereItWas() throws NotUnderstandable {
    Sealer sealer = new Sealer(key.stream(UP));
    SealedBox first = sealer.seal("reading", PLAIN);
    SealedBox second = sealer.seal("reading", PLAIN);
    Opener opener = Opener.inOrder(key.stream(UP));

    rejected(opener, 1, "reading", second.ciphertext());

    assertThat(opener.open(0, "reading", first.ciphertext())).isEqualTo(PLAIN);
    assertThat(opener.open(1, "reading", second.ciphertext())).isEqualTo(PLAIN);
  }

  @Test
  void kafkaRecordsOpenInAnyOrderAndAgain() throws NotUnderstandable {
    StreamName kafka = new StreamName("CP001", 7, PointRole.ENGINE, Medium.KAFKA, Direction.UP);
    Sealer sealer = new Sealer(key.stream(kafka));
    SealedBox first = sealer.seal("reading", PLAIN);
    SealedBox second = sealer.seal("reading", PLAIN);
    Opener opener = Opener.anyOrder(key.stream(kafka));

    assertThat(opener.open(1, "reading", second.ciphertext())).isEqualTo(PLAIN);
    assertThat(opener.open(0, "reading", first.ciphertext())).isEqualTo(PLAIN);
    assertThat(opener.open(0, "reading", first.ciphertext())).isEqualTo(PLAIN);
    rejected(opener, 1, "reading", first.ciphertext());
  }

  @Test
  void aMessageOpensOnlyInItsOwnStreamAndUnderItsOwnType() {
    byte[] sealed = new Sealer(key.stream(UP)).seal("reading", PLAIN).ciphertext();

    rejected(Opener.inOrder(key.stream(UP)), 0, "stopped", sealed);
    rejected(Opener.inOrder(PointKey.random().stream(UP)), 0, "reading", sealed);
    for (StreamName other :
        new StreamName[] {
          new StreamName("CP002", 7, PointRole.ENGINE, Medium.TCP, Direction.UP),
          new StreamName("CP001", 8, PointRole.ENGINE, Medium.TCP, Direction.UP),
          new StreamName("CP001", 7, PointRole.MONITOR, Medium.TCP, Direction.UP),
          new StreamName("CP001", 7, PointRole.ENGINE, Medium.KAFKA, Direction.UP),
          new StreamName("CP001", 7, PointRole.ENGINE, Medium.TCP, Direction.DOWN)
        }) {
      rejected(Opener.inOrder(key.stream(other)), 0, "reading", sealed);
    }
  }

  @Test
  void everyStreamHasAKeyOfItsOwn() {
    Set<String> keys = new HashSet<>();
    for (String point : new String[] {"CP001", "CP002"}) {
      for (long epoch = 0; epoch < 3; epoch++) {
        for (StreamName name : streamsOf(point, epoch)) {
          keys.add(Arrays.toString(key.stream(name).key().getEncoded()));
        }
      }
    }

    assertThat(keys).hasSize(2 * 3 * 2 * 2 * 2);
  }

  private static List<StreamName> streamsOf(String point, long epoch) {
    List<StreamName> names = new ArrayList<>();
    for (PointRole role : PointRole.values()) {
      for (Medium medium : Medium.values()) {
        for (Direction direction : Direction.values()) {
          names.add(new StreamName(point, epoch, role, medium, direction));
        }
      }
    }
    return names;
  }

  @Test
  @Tag("T9")
  void noNonceEverRepeatsUnderOneKey() {
    StreamKey stream = key.stream(UP);
    Sealer sealer = new Sealer(stream);
    Set<Long> sequences = new HashSet<>();
    Set<String> nonces = new HashSet<>();

    for (int i = 0; i < 20_000; i++) {
      long sequence = sealer.seal("reading", PLAIN).sequence();
      sequences.add(sequence);
      nonces.add(Arrays.toString(StreamKey.nonce(sequence).getIV()));
    }

    assertThat(sequences).hasSize(20_000);
    assertThat(nonces).hasSize(20_000);
  }

  @Test
  void aKeyAsksToBeReplacedAndThenSealsNoMore() {
    Sealer sealer = new Sealer(key.stream(UP), Sealer.REKEY_FROM - 1);
    assertThat(sealer.exhausted()).isFalse();
    sealer.seal("reading", PLAIN);
    assertThat(sealer.exhausted()).isTrue();

    Sealer last = new Sealer(key.stream(UP), Sealer.LIMIT - 1);
    last.seal("reading", PLAIN);
    assertThatThrownBy(() -> last.seal("reading", PLAIN))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("used up");
  }

  @Test
  @Tag("T23")
  void noKeyShowsItselfInALog() {
    assertThat(key.toString()).doesNotContain(key.text());
    assertThat(key.stream(UP).toString()).contains("CP001").contains("hidden");
    assertThat(MachineSecret.random()).hasToString("MachineSecret[hidden]");
    assertThat(OneTimeCode.random()).hasToString("OneTimeCode[hidden]");
  }

  private static void rejected(Opener opener, long sequence, String type, byte[] ciphertext) {
    assertThatThrownBy(() -> opener.open(sequence, type, ciphertext))
        .isExactlyInstanceOf(NotUnderstandable.class);
  }
}
