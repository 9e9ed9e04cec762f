package evcharging.central.reactions;

import evcharging.central.network.AlarmEvent;
import evcharging.central.network.AlarmEvent.AlarmAcknowledged;
import evcharging.central.network.AlarmEvent.AlarmChanged;
import evcharging.central.network.AlarmEvent.AlarmRaised;
import evcharging.central.network.AlarmEvent.AlarmRepeated;
import evcharging.central.network.AlarmEvent.AlarmReturned;
import evcharging.central.network.AlarmEvent.AlarmShelved;
import evcharging.central.network.AlarmEvent.AlarmUnshelved;
import evcharging.central.network.AlarmEvent.FactNoted;

/// The life of each alarm, told to other systems.
final class AlarmReactions {
  private AlarmReactions() {}

  static void to(AlarmEvent event, Announcements announce, Messages out) {
    switch (event) {
      case AlarmRaised e ->
          tell(e, "ALARM_RAISED", "priority " + e.priority() + ": " + e.details(), announce, out);
      case AlarmRepeated e ->
          tell(e, "ALARM_REPEATED", "times " + e.times() + chatter(e), announce, out);
      case AlarmChanged e ->
          tell(e, "ALARM_CHANGED", "priority " + e.priority() + ": " + e.details(), announce, out);
      case AlarmReturned e -> tell(e, "ALARM_RETURNED", "", announce, out);
      case AlarmAcknowledged e ->
          tell(e, "ALARM_ACKNOWLEDGED", by(e.by(), e.note()), announce, out);
      case AlarmShelved e ->
          tell(
              e,
              "ALARM_SHELVED",
              by(e.by(), "until " + e.until() + ", " + e.reason()),
              announce,
              out);
      case AlarmUnshelved e -> tell(e, "ALARM_UNSHELVED", "by " + e.by(), announce, out);
      case FactNoted _ -> {}
    }
  }

  private static String chatter(AlarmRepeated repeated) {
    return repeated.chattering() ? ", chattering" : "";
  }

  private static String by(String whom, String what) {
    return what.isEmpty() ? "by " + whom : "by " + whom + ": " + what;
  }

  private static void tell(
      AlarmEvent event, String action, String details, Announcements announce, Messages out) {
    out.add(announce.alert(event.subject(), action + " " + event.alarm().type(), details));
  }
}
