package evcharging.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import evcharging.crypto.NotUnderstandable;
import evcharging.crypto.PointKey;
import evcharging.crypto.PointRole;
import evcharging.domain.CpId;
import evcharging.domain.Epoch;
import evcharging.domain.SessionId;
import evcharging.wire.BadMessage;
import evcharging.wire.Beat;
import evcharging.wire.FromEngine;
import evcharging.wire.Message;
import evcharging.wire.MessageCodec;
import evcharging.wire.ToEngine;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("S-02")
final class SealedEnvelopeTest {
  private static final CpId POINT = new CpId("CP001");
  private static final Message HELLO = new FromEngine.StopHere(new SessionId("S-D01-CP001-1-x"));

  private final MessageCodec codec = new MessageCodec();
  private final PointKey key = PointKey.random();
  private final Envelope point = point(1, PointRole.ENGINE);
  private final Envelope central = central(1, PointRole.ENGINE);

  @Test
  void whatOneSideWrapsTheOtherOpensInBothDirections() throws BadMessage {
    assertThat(central.unwrap(point.wrap(HELLO))).isEqualTo(HELLO);
    assertThat(central.unwrap(point.wrap(new Beat()))).isEqualTo(new Beat());
    assertThat(point.unwrap(central.wrap(new ToEngine.KeysRevoked())))
        .isEqualTo(new ToEngine.KeysRevoked());
  }

  @Test
  void aFrameShowsNothingOfItsMessageButItsKind() {
    assertThat(new String(point.wrap(HELLO), StandardCharsets.UTF_8)).doesNotContain("S-D01");
  }

  @Tag("T8")
  @Test
  void anyOneBitFlippedIsRejectedWithOneConstantError() throws BadMessage {
    byte[] frame = point.wrap(HELLO);
    for (int bit = 0; bit < frame.length * 8; bit++) {
      byte[] altered = frame.clone();
      altered[bit / 8] ^= (byte) (1 << (bit % 8));
      assertRefused(central, altered);
    }
    assertThat(central.unwrap(frame)).isEqualTo(HELLO);
  }

  @Tag("T6")
  @Tag("T7")
  @Test
  void repeatedMovedAndMissingFramesAreRejected() throws BadMessage {
    byte[] first = point.wrap(HELLO);
    byte[] second = point.wrap(HELLO);
    assertRefused(central, second);
    central.unwrap(first);
    assertRefused(central, first);
    central.unwrap(second);
  }

  @Tag("T6")
  @Test
  void aFrameOfAnotherEpochRoleOrKeyIsRejected() {
    byte[] frame = point.wrap(HELLO);
    assertRefused(central(2, PointRole.ENGINE), frame);
    assertRefused(central(1, PointRole.MONITOR), frame);
    assertRefused(point(1, PointRole.ENGINE), frame);
    assertRefused(
        SealedEnvelope.ofCentral(PointKey.random(), POINT, new Epoch(1), PointRole.ENGINE, codec),
        frame);
  }

  @Test
  void aMessageInClearIsRejectedOnceTheKeyIsThere() {
    assertRefused(central, codec.encode(HELLO));
  }

  private static void assertRefused(Envelope envelope, byte[] frame) {
    assertThatThrownBy(() -> envelope.unwrap(frame))
        .isInstanceOf(BadMessage.class)
        .hasMessage(NotUnderstandable.MESSAGE);
  }

  private Envelope point(long epoch, PointRole role) {
    return SealedEnvelope.ofPoint(key, POINT, new Epoch(epoch), role, codec);
  }

  private Envelope central(long epoch, PointRole role) {
    return SealedEnvelope.ofCentral(key, POINT, new Epoch(epoch), role, codec);
  }
}
