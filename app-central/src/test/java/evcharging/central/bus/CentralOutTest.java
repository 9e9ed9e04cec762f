package evcharging.central.bus;

import static org.assertj.core.api.Assertions.assertThat;

import evcharging.central.core.Outgoing.OrderToPoint;
import evcharging.central.core.Traffic;
import evcharging.central.core.TrafficEntry;
import evcharging.crypto.PointKey;
import evcharging.domain.CpId;
import evcharging.domain.Epoch;
import evcharging.wire.OnKafka;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

final class CentralOutTest {
  private static final CpId CP1 = new CpId("CP001");

  @Tag("B-10")
  @Test
  void anOrderIsToBeSeenSealedAndOpenedAlsoWhileKafkaIsAway() {
    Traffic traffic = Traffic.standard();
    PointKey key = PointKey.random();
    UUID command = UUID.randomUUID();
    try (CentralOut out = CentralOut.start(Optional::empty, 10, (_, _) -> key, traffic)) {
      out.order(
          new OrderToPoint(
              CP1,
              new Epoch(3),
              "wrapped",
              new OnKafka.OperatorOrder(
                  command, OnKafka.Order.OUT, Instant.now(), Instant.now().plusSeconds(60))));
    }
    TrafficEntry seen = traffic.of(CP1).getFirst();
    assertThat(seen.direction()).isEqualTo(TrafficEntry.Direction.OUT);
    assertThat(seen.medium()).isEqualTo("central_cmd");
    assertThat(seen.sealed().orElseThrow()).contains("\"box\":").doesNotContain("OUT");
    assertThat(seen.opened().orElseThrow()).contains(command.toString(), "\"OUT\"");
    assertThat(seen.toString()).doesNotContain(key.text());
  }
}
