package evcharging.central;

import evcharging.central.bus.CentralOut;
import evcharging.central.core.Outgoing;
import evcharging.domain.CpId;
import java.util.function.Consumer;

/// Takes everything that leaves the house to the room that carries it. What leaves before the TCP
/// side is there has no receiver yet: nobody is connected.
final class PostOffice implements Consumer<Outgoing> {
  private final CentralOut kafka;
  private final Consumer<CpId> kafkaUsers;
  private volatile Consumer<Outgoing> tcp = _ -> {};

  /// @param kafkaUsers takes a point's user away, on Kafka as on TCP
  PostOffice(CentralOut kafka, Consumer<CpId> kafkaUsers) {
    this.kafka = kafka;
    this.kafkaUsers = kafkaUsers;
  }

  void tcpIs(Consumer<Outgoing> delivery) {
    tcp = delivery;
  }

  @Override
  public void accept(Outgoing outgoing) {
    switch (outgoing) {
      case Outgoing.OrderToPoint order -> kafka.order(order);
      case Outgoing.Announce announcement -> kafka.announce(announcement);
      case Outgoing.CutPoint cut -> {
        tcp.accept(cut);
        kafkaUsers.accept(cut.point());
      }
      case Outgoing.CutEngine cut -> {
        tcp.accept(cut);
        kafkaUsers.accept(cut.point());
      }
      case Outgoing.ToEngine _, Outgoing.ToMonitor _, Outgoing.ToDriver _, Outgoing.CutDriver _ ->
          tcp.accept(outgoing);
    }
  }
}
