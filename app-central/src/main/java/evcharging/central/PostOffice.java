package evcharging.central;

import evcharging.central.bus.CentralOut;
import evcharging.central.core.Outgoing;
import java.util.function.Consumer;

/// Takes everything that leaves the house to the room that carries it. What leaves before the TCP
/// side is there has no receiver yet: nobody is connected.
final class PostOffice implements Consumer<Outgoing> {
  private final CentralOut kafka;
  private volatile Consumer<Outgoing> tcp = _ -> {};

  PostOffice(CentralOut kafka) {
    this.kafka = kafka;
  }

  void tcpIs(Consumer<Outgoing> delivery) {
    tcp = delivery;
  }

  @Override
  public void accept(Outgoing outgoing) {
    switch (outgoing) {
      case Outgoing.OrderToPoint order -> kafka.order(order);
      case Outgoing.Announce announcement -> kafka.announce(announcement);
      case Outgoing.ToEngine _,
          Outgoing.ToMonitor _,
          Outgoing.ToDriver _,
          Outgoing.CutPoint _,
          Outgoing.CutDriver _ ->
          tcp.accept(outgoing);
    }
  }
}
