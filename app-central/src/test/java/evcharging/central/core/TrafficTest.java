package evcharging.central.core;

import static org.assertj.core.api.Assertions.assertThat;

import evcharging.central.core.Traffic.Limits;
import evcharging.central.core.TrafficEntry.Direction;
import evcharging.domain.CpId;
import evcharging.domain.Energy;
import evcharging.domain.Power;
import evcharging.domain.Secret;
import evcharging.domain.SessionId;
import evcharging.wire.Beat;
import evcharging.wire.FromEngine;
import evcharging.wire.FromMonitor.Verdict;
import evcharging.wire.MessageCodec;
import evcharging.wire.OnKafka.MeterReading;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// What is kept of what passes, and how little.
final class TrafficTest {
  private static final CpId CP1 = new CpId("CP001");
  private static final Instant NOON = Instant.parse("2026-11-25T12:00:00Z");
  private static final byte[] FRAME = "{\"box\":\"c2VhbGVk\"}".getBytes(StandardCharsets.UTF_8);

  private final MessageCodec codec = new MessageCodec();

  @Test
  void whatPassedIsShownSealedNextToOpenedTheNewestFirst() {
    Traffic traffic = traffic(new Limits(5, 30, 4_096, 1 << 20));
    traffic.passed(CP1, Direction.IN, "tcp monitor", "", new Verdict(true, "well"), FRAME);
    traffic.passed(CP1, Direction.IN, "cp_telemetry", "0@17", reading(1), FRAME);
    List<TrafficEntry> kept = traffic.of(CP1);
    assertThat(kept)
        .extracting(TrafficEntry::kind)
        .containsExactly("kafka.reading/1", "monitor.verdict/1");
    assertThat(kept.getFirst())
        .isEqualTo(
            new TrafficEntry(
                NOON,
                Direction.IN,
                "cp_telemetry",
                "0@17",
                "kafka.reading/1",
                FRAME.length,
                Optional.of("{\"box\":\"c2VhbGVk\"}"),
                kept.getFirst().opened(),
                ""));
    assertThat(kept.getFirst().opened().orElseThrow()).contains("\"power\":7400");
    assertThat(traffic.of(new CpId("CP002"))).isEmpty();
  }

  @Test
  void heartbeatsAreNotKeptAndReadingsDoNotPushTheRestOut() {
    Traffic traffic = traffic(new Limits(5, 30, 4_096, 1 << 20));
    traffic.passed(CP1, Direction.IN, "tcp monitor", "", new Verdict(true, "well"), FRAME);
    for (int second = 0; second < 1_000; second++) {
      traffic.passed(CP1, Direction.IN, "tcp engine", "", new Beat(), FRAME);
      traffic.passed(CP1, Direction.IN, "cp_telemetry", "", reading(second), FRAME);
    }
    assertThat(traffic.of(CP1)).hasSize(6);
    assertThat(traffic.of(CP1).getFirst().opened().orElseThrow()).contains("\"sequence\":999");
    assertThat(traffic.of(CP1).getLast().kind()).isEqualTo("monitor.verdict/1");
  }

  @Test
  void aPointHasOnlySoManyWhateverTheirKinds() {
    Traffic traffic = traffic(new Limits(5, 8, 4_096, 1 << 20));
    for (int i = 0; i < 40; i++) {
      traffic.notOpened(CP1, "topic " + i, "", "not understandable", FRAME);
    }
    assertThat(traffic.of(CP1)).hasSize(8);
    assertThat(traffic.of(CP1).getLast().medium()).isEqualTo("topic 32");
  }

  @Test
  void tenThousandPointsTakeNoMoreThanTheirBytesAndTheNewestStay() {
    long most = 2 << 20;
    Traffic traffic = traffic(new Limits(5, 30, 4_096, most));
    for (int round = 0; round < 3; round++) {
      for (int i = 0; i < 10_000; i++) {
        traffic.passed(
            new CpId("CP" + i), Direction.IN, "cp_status", "", new Verdict(true, "well"), FRAME);
      }
    }
    assertThat(traffic.bytes()).isBetween(most - 2_000, most);
    assertThat(traffic.of(new CpId("CP9999"))).isNotEmpty();
    assertThat(traffic.of(new CpId("CP0"))).isEmpty();
  }

  @Test
  void whatIsLongIsCutOff() {
    Traffic traffic = traffic(new Limits(5, 30, 100, 1 << 20));
    traffic.passed(
        CP1, Direction.IN, "tcp monitor", "", new Verdict(false, "x".repeat(900)), new byte[5_000]);
    TrafficEntry kept = traffic.of(CP1).getFirst();
    assertThat(kept.size()).isEqualTo(5_000);
    assertThat(kept.sealed().orElseThrow()).hasSize(101).endsWith("…");
    assertThat(kept.opened().orElseThrow()).hasSize(101).endsWith("…");
  }

  @Tag("T23")
  @Test
  void aPinIsKeptInNoForm() {
    FromEngine.StartHere start =
        new FromEngine.StartHere(
            new UUID(1, 2), new evcharging.domain.DriverId("D01"), new Secret("493817"));
    Traffic traffic = traffic(Limits.STANDARD);
    traffic.passed(CP1, Direction.IN, "tcp engine", "", start, FRAME);
    traffic.notOpened(CP1, "tcp engine", "", "not understandable", codec.encode(start));
    assertThat(traffic.of(CP1)).hasSize(2);
    assertThat(traffic.of(CP1).toString()).contains("D01").doesNotContain("493817");
    assertThat(traffic.of(CP1).getFirst().sealed()).isEmpty();
  }

  private static Traffic traffic(Limits limits) {
    return new Traffic(limits, () -> NOON);
  }

  private static MeterReading reading(long sequence) {
    return new MeterReading(
        new SessionId("S-1"),
        sequence,
        new Energy(10),
        new Power(7_400),
        true,
        true,
        Optional.empty(),
        false,
        NOON);
  }
}
