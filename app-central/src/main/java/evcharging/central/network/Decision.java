package evcharging.central.network;

import evcharging.domain.Refusal;
import java.util.List;

/// What a command leads to: events to be written and applied in this order, and a reply for the one
/// who asked, to be told after that.
public record Decision(List<Event> events, Reply reply) {
  public Decision {
    events = List.copyOf(events);
  }

  static Decision of(Reply reply, Event... events) {
    return new Decision(List.of(events), reply);
  }

  static Decision done(Event... events) {
    return new Decision(List.of(events), new Reply.Done());
  }

  static Decision refused(Refusal refusal, Event... events) {
    return new Decision(List.of(events), new Reply.Refused(refusal));
  }
}
