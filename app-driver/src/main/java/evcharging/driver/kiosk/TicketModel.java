package evcharging.driver.kiosk;

import evcharging.domain.SessionId;
import evcharging.domain.Ticket;
import evcharging.wire.BadMessage;
import evcharging.wire.SignedTicket;
import evcharging.wire.TicketJson;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The tickets the driver has not dismissed, one at a time, the newest first.
final class TicketModel {
  private final ReadOnlyObjectWrapper<Optional<Shown>> shown =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final List<Shown> waiting = new ArrayList<>();
  private final TicketJson json = new TicketJson();

  /// @param more how many wait behind it
  record Shown(Ticket ticket, SignedTicket signed, int more) {}

  ReadOnlyObjectProperty<Optional<Shown>> shownProperty() {
    return shown.getReadOnlyProperty();
  }

  void add(Ticket ticket, SignedTicket signed) {
    if (waiting.stream().noneMatch(s -> s.signed().equals(signed))) {
      waiting.addFirst(new Shown(ticket, signed, 0));
    }
    refresh();
  }

  /// Those this machine kept from an earlier visit.
  void add(List<SignedTicket> kept) {
    for (SignedTicket signed : kept) {
      try {
        add(json.read(signed.json()), signed);
      } catch (BadMessage e) {
        // It was a ticket when it was kept; whatever it is now is nothing to show.
      }
    }
  }

  boolean isEmpty() {
    return waiting.isEmpty();
  }

  /// @return the one that was shown
  Optional<SessionId> dismiss() {
    Optional<SessionId> gone = shown.get().map(s -> s.signed().session());
    if (!waiting.isEmpty()) {
      waiting.removeFirst();
    }
    refresh();
    return gone;
  }

  void clear() {
    waiting.clear();
    refresh();
  }

  private void refresh() {
    shown.set(
        waiting.stream()
            .findFirst()
            .map(s -> new Shown(s.ticket(), s.signed(), waiting.size() - 1)));
  }
}
