package evcharging.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import evcharging.central.network.ChargePoint;
import evcharging.central.network.Event;
import evcharging.central.network.Network;
import evcharging.central.network.OrderEvent;
import evcharging.central.network.Session;
import evcharging.central.network.SessionEvent;
import evcharging.cp.point.RegisterImage;
import evcharging.domain.CpId;
import evcharging.domain.DriverId;
import evcharging.domain.EndReason;
import evcharging.domain.Money;
import evcharging.domain.Price;
import evcharging.domain.SessionId;
import evcharging.domain.Ticket;
import evcharging.wire.FromEngine.SupplyEnded;
import evcharging.wire.SignedTicket;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// The promises of the network, watched from outside: by what drivers saw, what Engines have on
/// disk and what Central has committed. Asked after every step that changes one of these.
final class Promises {
  private final Map<SessionId, Price> seen = new HashMap<>();
  private final Set<SessionId> open = new HashSet<>();
  private final Map<SessionId, Ticket> tickets = new HashMap<>();
  private final Map<SessionId, String> bytes = new HashMap<>();
  private final Map<SessionId, SupplyEnded> engineSaid = new HashMap<>();
  private final Map<UUID, String> orders = new HashMap<>();

  /// P5, after every batch of Central: one point, one driver; one driver, one session.
  void applied(Network network) {
    Set<DriverId> charging = new HashSet<>();
    for (Session session : network.state().sessions().values()) {
      ChargePoint point = network.point(session.point()).orElseThrow();
      assertThat(point.session()).as("P5 one session a point").contains(session.id());
      boolean counts =
          session.phase() == Session.Phase.ASKING
              || session.phase() == Session.Phase.GRANTED
              || session.phase() == Session.Phase.SUPPLYING;
      if (counts) {
        assertThat(charging.add(session.driver())).as("P5 one session a driver").isTrue();
      }
    }
  }

  void committed(List<CentralDisk.Record> records) {
    records.forEach(r -> committed(r.event()));
  }

  private void committed(Event event) {
    switch (event) {
      case SessionEvent.SessionGranted e ->
          assertThat(open.add(e.session())).as("P1 granted once").isTrue();
      case SessionEvent.SessionClosed e -> closed(e.ticket().ticket(), e.ticket().json());
      case OrderEvent.OrderIssued e -> orders.put(e.command(), "pending");
      case OrderEvent e -> {
        assertThat(orders.put(e.command(), e.getClass().getSimpleName()))
            .as("P6 an order ends once")
            .isEqualTo("pending");
      }
      default -> {}
    }
  }

  /// P1, P2 and P3 where a session ends.
  private void closed(Ticket ticket, String json) {
    assertThat(open.remove(ticket.session())).as("P1 ends once, after its grant").isTrue();
    assertThat(tickets.put(ticket.session(), ticket)).as("P3 one ticket").isNull();
    bytes.put(ticket.session(), json);
    assertThat(ticket.amountCents())
        .as("P2 amount")
        .isEqualTo(Money.of(ticket.energy(), ticket.price()).cents());
    SupplyEnded said = engineSaid.get(ticket.session());
    boolean known = said != null && said.reason() != EndReason.UNKNOWN_AT_POINT;
    if (known && !ticket.review()) {
      assertThat(ticket.energy())
          .as("P2 the meter's energy, %s", said)
          .isEqualTo(said.meterEnd().minus(said.meterStart()));
    }
    if (known) {
      assertThat(ticket.energy())
          .as("P2 never more than the meter")
          .isLessThanOrEqualTo(said.meterEnd().minus(said.meterStart()));
    }
    Price shown = seen.get(ticket.session());
    if (shown != null) {
      assertThat(ticket.price()).as("P2 the price shown").isEqualTo(shown);
    }
  }

  /// P1: what a driver saw as granted is on Central's disk, open or with its ticket.
  void sawGrant(DriverId driver, SessionId session, Price price) {
    assertThat(open.contains(session) || tickets.containsKey(session))
        .as("P1 %s saw a grant that is on disk: %s", driver, session)
        .isTrue();
    Price before = seen.put(session, price);
    assertThat(before == null || before.equals(price)).as("P2 one price").isTrue();
  }

  /// P3: the bytes a driver keeps are the bytes that were issued.
  void ticketKept(DriverId driver, SignedTicket ticket) {
    assertThat(ticket.json()).as("P3 the same bytes").isEqualTo(bytes.get(ticket.session()));
    assertThat(tickets.get(ticket.session()).driver()).isEqualTo(driver);
  }

  /// An Engine's word on the end of a session never changes, and it obeys each order once.
  void saved(CpId point, RegisterImage image) {
    image.unnoted().forEach(this::said);
    image.noted().forEach(this::said);
    assertThat(new HashSet<>(image.orders()))
        .as("P6 %s carries out an order once", point)
        .hasSameSizeAs(image.orders());
  }

  private void said(SupplyEnded ended) {
    SupplyEnded before = engineSaid.putIfAbsent(ended.session(), ended);
    assertThat(before == null || before.equals(ended))
        .as("P2 the meter's word changed: %s, then %s", before, ended)
        .isTrue();
  }

  /// When everything is whole again: nothing is left open, and every order came to an end.
  void settled(Map<DriverId, DriverProcess.Disk> drivers) {
    assertThat(open).as("P1 every session ended").isEmpty();
    assertThat(orders).as("P6 every order ended").doesNotContainValue("pending");
    tickets.forEach(
        (session, ticket) ->
            assertThat(drivers.get(ticket.driver()).tickets)
                .as("P3 delivered")
                .containsEntry(session, bytes.get(session)));
    engineSaid.forEach(
        (session, said) -> {
          boolean supplied = said.meterEnd().compareTo(said.meterStart()) > 0;
          assertThat(!supplied || tickets.containsKey(session))
              .as("P2 nothing supplied without a ticket: %s", said)
              .isTrue();
        });
  }

  int ticketCount() {
    return tickets.size();
  }

  long wattHours() {
    return tickets.values().stream().mapToLong(t -> t.energy().wattHours()).sum();
  }
}
