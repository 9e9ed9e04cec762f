package evcharging.central.reactions;

import evcharging.central.core.Outgoing;
import evcharging.domain.CpId;
import evcharging.domain.DriverId;
import evcharging.wire.ToDriver;
import evcharging.wire.ToEngine;
import evcharging.wire.ToMonitor;
import java.util.ArrayList;
import java.util.List;

/// What one event leads to, in order.
final class Messages {
  private final List<Outgoing> all = new ArrayList<>();

  Messages engine(CpId point, ToEngine message) {
    return add(new Outgoing.ToEngine(point, message));
  }

  Messages monitor(CpId point, ToMonitor message) {
    return add(new Outgoing.ToMonitor(point, message));
  }

  Messages driver(DriverId driver, ToDriver message) {
    return add(new Outgoing.ToDriver(driver, message));
  }

  Messages add(Outgoing outgoing) {
    all.add(outgoing);
    return this;
  }

  List<Outgoing> list() {
    return List.copyOf(all);
  }
}
