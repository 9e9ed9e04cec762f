package evcharging.central.core;

import evcharging.central.network.Event;
import evcharging.central.network.Network;
import evcharging.central.network.Status;
import evcharging.domain.CpId;
import java.util.List;

/// What leaves the house because of a fresh event; never asked on replay. Pure: called on the core
/// thread right after the event was applied, its answer is delivered after the commit.
public interface Reactions {

  List<Outgoing> to(Event event, Network network);

  /// A point's derived status changed with the last batch.
  List<Outgoing> toStatus(CpId point, Status before, Status now, Network network);
}
