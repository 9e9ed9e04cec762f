package evcharging.simulation;

import evcharging.central.network.Event;
import evcharging.central.network.IssuedTicket;
import evcharging.central.network.Network;
import evcharging.central.network.NetworkImage;
import evcharging.central.network.NetworkLimits;
import evcharging.central.network.TicketSigner;
import evcharging.wire.TicketJson;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// What survives Central: committed events, now and then a snapshot, and the Kafka positions of the
/// same commits.
final class CentralDisk {
  private static final TicketJson JSON = new TicketJson();
  static final TicketSigner SIGNER =
      ticket -> new IssuedTicket(ticket, JSON.write(ticket), "signature");

  private final List<Record> tail = new ArrayList<>();
  private NetworkImage snapshot;
  int telemetryPosition;
  int statusPosition;

  /// One committed event.
  record Record(Event event, Instant at) {}

  void commit(List<Record> records, int telemetry, int status) {
    tail.addAll(records);
    telemetryPosition = telemetry;
    statusPosition = status;
  }

  /// The state after the last commit.
  Network replay() {
    Network network =
        snapshot == null
            ? new Network(NetworkLimits.STANDARD, SIGNER)
            : Network.restore(snapshot, NetworkLimits.STANDARD, SIGNER);
    tail.forEach(r -> network.apply(r.event(), r.at(), 0));
    return network;
  }

  /// Folds the events so far into a snapshot.
  void takeSnapshot() {
    snapshot = replay().image();
    tail.clear();
  }
}
