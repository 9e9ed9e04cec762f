package evcharging.central.reactions;

import evcharging.central.network.SystemEvent;
import evcharging.central.network.SystemEvent.CentralStalled;
import evcharging.central.network.SystemEvent.CentralStarted;
import evcharging.central.network.SystemEvent.CentralStopped;
import evcharging.central.network.SystemEvent.DiskReserve;
import evcharging.central.network.SystemEvent.IntegrityDoubted;

/// What other systems hear of Central's own troubles.
final class SystemReactions {
  private static final String SOURCE = "central";

  private SystemReactions() {}

  static void to(SystemEvent event, Announcements announce, Messages out) {
    switch (event) {
      case IntegrityDoubted e ->
          out.add(
              announce.alert(
                  SOURCE, e.inDoubt() ? "INTEGRITY_IN_DOUBT" : "INTEGRITY_SOUND", e.why()));
      case DiskReserve e ->
          out.add(
              announce.alert(
                  SOURCE,
                  e.reached() ? "DISK_RESERVE_REACHED" : "DISK_FREE_AGAIN",
                  e.freeBytes() + " bytes free"));
      case CentralStalled e ->
          out.add(announce.alert(SOURCE, "CENTRAL_STALLED", e.millis() + " ms"));
      case CentralStarted _, CentralStopped _ -> {}
    }
  }
}
