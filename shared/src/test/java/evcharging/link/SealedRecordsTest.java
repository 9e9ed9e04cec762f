package evcharging.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import evcharging.crypto.PointKey;
import evcharging.domain.CpId;
import evcharging.domain.Epoch;
import evcharging.wire.BadMessage;
import evcharging.wire.MessageCodec;
import evcharging.wire.OnKafka;
import evcharging.wire.OnKafka.OperatorOrder;
import evcharging.wire.OnKafka.Order;
import evcharging.wire.OnKafka.PointReport;
import evcharging.wire.Sealed;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("S-02")
class SealedRecordsTest {
  private static final CpId POINT = new CpId("CP001");
  private final MessageCodec codec = new MessageCodec();
  private final PointKey key = PointKey.random();
  private final SealedRecords point = SealedRecords.ofPoint(key, POINT, new Epoch(3), codec);
  private final SealedRecords central = SealedRecords.ofCentral(key, POINT, new Epoch(3), codec);
  private final OnKafka report =
      new PointReport(true, true, false, Optional.empty(), Optional.empty(), Instant.EPOCH);
  private final OnKafka order =
      new OperatorOrder(new UUID(0, 1), Order.OUT, Instant.EPOCH, Instant.EPOCH);

  @Test
  void bothSidesUnderstandEachOtherAndNothingIsInClear() throws BadMessage {
    byte[] value = point.seal(report);
    assertThat(new String(value, StandardCharsets.UTF_8)).doesNotContain("plugged");
    assertThat(central.open(sealed(value))).isEqualTo(report);
    assertThat(point.open(sealed(central.seal(order)))).isEqualTo(order);
  }

  @Test
  void recordsOpenInAnyOrderAndAsOftenAsTheyAreRead() throws BadMessage {
    byte[] first = point.seal(report);
    byte[] second = point.seal(report);
    assertThat(central.open(sealed(second))).isEqualTo(report);
    assertThat(central.open(sealed(first))).isEqualTo(report);
    assertThat(central.open(sealed(first))).isEqualTo(report);
  }

  @Test
  @Tag("T16")
  void noOtherPointEpochKeyOrKindOpens() throws BadMessage {
    Sealed good = sealed(point.seal(report));
    CpId other = new CpId("CP002");
    rejected(central, new Sealed(other, good.epoch(), "engine", 0, good.kind(), good.box()));
    rejected(central, new Sealed(POINT, new Epoch(4), "engine", 0, good.kind(), good.box()));
    rejected(central, new Sealed(POINT, good.epoch(), "monitor", 0, good.kind(), good.box()));
    rejected(central, new Sealed(POINT, good.epoch(), "engine", 1, good.kind(), good.box()));
    rejected(central, new Sealed(POINT, good.epoch(), "engine", 0, "kafka.order/1", good.box()));
    rejected(point, good);
    rejected(SealedRecords.ofCentral(PointKey.random(), POINT, new Epoch(3), codec), good);
  }

  private static void rejected(SealedRecords reader, Sealed sealed) {
    assertThatThrownBy(() -> reader.open(sealed))
        .isInstanceOf(BadMessage.class)
        .hasMessage("messages not understandable");
  }

  private Sealed sealed(byte[] value) throws BadMessage {
    return (Sealed) codec.decode(value);
  }
}
