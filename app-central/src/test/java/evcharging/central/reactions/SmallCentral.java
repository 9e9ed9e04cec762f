package evcharging.central.reactions;

import evcharging.central.core.Outgoing;
import evcharging.central.network.Command;
import evcharging.central.network.Decision;
import evcharging.central.network.IssuedTicket;
import evcharging.central.network.Moment;
import evcharging.central.network.Network;
import evcharging.central.network.NetworkLimits;
import evcharging.central.network.Origin;
import evcharging.central.network.Reply;
import evcharging.central.network.Status;
import evcharging.domain.CpId;
import evcharging.domain.SessionId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The real rules and reactions in one place, without threads, disk or sockets.
final class SmallCentral {
  static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

  private final Network network =
      new Network(NetworkLimits.STANDARD, ticket -> new IssuedTicket(ticket, "{}", "signature"));
  private final NetworkReactions reactions = new NetworkReactions(() -> NOW);
  private final Map<CpId, Status> statuses = new HashMap<>();
  private List<Outgoing> last = List.of();
  private long salt;

  List<Outgoing> on(Command command) {
    ask(command);
    return last;
  }

  Reply ask(Command command) {
    Decision decision =
        network.decide(command, Origin.CENTRAL, new Moment(NOW, 0, "salt" + salt++));
    List<Outgoing> out = new ArrayList<>();
    decision
        .events()
        .forEach(
            event -> {
              network.apply(event, NOW, 0);
              out.addAll(reactions.to(event, network));
            });
    for (CpId point : network.state().takeTouched()) {
      Status now = network.status(point);
      Status before = statuses.put(point, now);
      if (!now.equals(before)) {
        out.addAll(reactions.toStatus(point, before, now, network));
      }
    }
    last = List.copyOf(out);
    return decision.reply();
  }

  List<Outgoing> last() {
    return last;
  }

  Status status(CpId point) {
    return network.status(point);
  }

  SessionId onlySession() {
    if (network.state().sessions().size() != 1) {
      throw new AssertionError("sessions: " + network.state().sessions().keySet());
    }
    return network.state().sessions().keySet().iterator().next();
  }
}
