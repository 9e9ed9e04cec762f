package evcharging.central.network;

import evcharging.domain.CpId;
import evcharging.domain.Place;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// One alarm that is not over, as its events made it. Immutable; a change is a new one.
///
/// @param number in the order of raising, from 1
/// @param priority of the condition now, 1 (most urgent) to 4
/// @param latched the most urgent since it was last acknowledged: this is what is shown
/// @param active true while the condition lasts
/// @param since when the condition began this time
/// @param raisedAt when it was raised this time
/// @param returnedAt when the condition was over; empty while it lasts
/// @param occurrences how often the condition came since the alarm was last normal
/// @param firstOut of a lost group the first points, in the order in which they were lost
public record Alarm(
    AlarmKey key,
    long number,
    Optional<CpId> point,
    Optional<Place> place,
    String details,
    int priority,
    int latched,
    boolean active,
    boolean acknowledged,
    Instant since,
    Instant raisedAt,
    Optional<Instant> returnedAt,
    long occurrences,
    boolean chattering,
    List<CpId> firstOut,
    Optional<Acknowledgement> acknowledgement,
    Optional<Shelving> shelving) {

  /// The newest acknowledgement; it stays to be read when the alarm comes again.
  public record Acknowledgement(String by, String note, Instant at) {}

  public record Shelving(String by, String reason, Instant from, Instant until) {}

  public Alarm {
    firstOut = List.copyOf(firstOut);
  }

  /// @param suppressed whether it says nothing new now
  public AlarmState state(boolean suppressed) {
    if (shelving.isPresent()) {
      return AlarmState.SHELVED;
    }
    if (suppressed && active) {
      return AlarmState.SUPPRESSED;
    }
    if (active) {
      return acknowledged ? AlarmState.ACKNOWLEDGED : AlarmState.UNACKNOWLEDGED;
    }
    return acknowledged ? AlarmState.NORMAL : AlarmState.RETURNED_UNACKNOWLEDGED;
  }

  /// Whether nothing of it needs to be remembered.
  boolean isOver() {
    return state(false) == AlarmState.NORMAL;
  }

  /// Whether it calls for somebody now.
  boolean calls() {
    return !acknowledged && shelving.isEmpty();
  }

  static Alarm raised(long number, AlarmEvent.AlarmRaised e, Instant at) {
    return new Alarm(
        e.alarm(),
        number,
        e.point(),
        e.place(),
        e.details(),
        e.priority(),
        e.priority(),
        true,
        false,
        e.since(),
        at,
        Optional.empty(),
        1,
        false,
        e.firstOut(),
        Optional.empty(),
        Optional.empty());
  }

  Alarm raisedAgain(AlarmEvent.AlarmRaised e, Instant at) {
    Draft draft = new Draft(this);
    draft.details = e.details();
    draft.priority = e.priority();
    draft.latched = acknowledged ? e.priority() : Math.min(latched, e.priority());
    draft.active = true;
    draft.acknowledged = false;
    draft.since = e.since();
    draft.raisedAt = at;
    draft.returnedAt = Optional.empty();
    draft.occurrences = occurrences + 1;
    draft.firstOut = e.firstOut();
    return draft.build();
  }

  Alarm repeated(int times, boolean nowChattering) {
    Draft draft = new Draft(this);
    draft.occurrences = occurrences + times;
    draft.chattering = nowChattering;
    return draft.build();
  }

  /// More urgent than what was acknowledged calls again; less urgent waits for the acknowledgement.
  Alarm changed(int nowPriority, String nowDetails) {
    Draft draft = new Draft(this);
    draft.details = nowDetails;
    draft.priority = nowPriority;
    draft.acknowledged = acknowledged && nowPriority >= latched;
    draft.latched = draft.acknowledged ? nowPriority : Math.min(latched, nowPriority);
    return draft.build();
  }

  Alarm returned(Instant at) {
    Draft draft = new Draft(this);
    draft.active = false;
    draft.chattering = false;
    draft.returnedAt = Optional.of(at);
    return draft.build();
  }

  Alarm acknowledged(AlarmEvent.AlarmAcknowledged e, Instant at) {
    Draft draft = new Draft(this);
    draft.acknowledged = true;
    draft.latched = priority;
    draft.active = active && !key.type().endsWhenAcknowledged();
    draft.acknowledgement = Optional.of(new Acknowledgement(e.by(), e.note(), at));
    return draft.build();
  }

  Alarm shelved(AlarmEvent.AlarmShelved e, Instant at) {
    Draft draft = new Draft(this);
    draft.shelving = Optional.of(new Shelving(e.by(), e.reason(), at, e.until()));
    return draft.build();
  }

  /// What still lasts calls again: nobody has known of it for a while. What is over, is over.
  Alarm unshelved() {
    Draft draft = new Draft(this);
    draft.shelving = Optional.empty();
    draft.acknowledged = !active;
    draft.latched = priority;
    return draft.build();
  }

  private static final class Draft {
    private final Alarm from;
    private String details;
    private int priority;
    private int latched;
    private boolean active;
    private boolean acknowledged;
    private Instant since;
    private Instant raisedAt;
    private Optional<Instant> returnedAt;
    private long occurrences;
    private boolean chattering;
    private List<CpId> firstOut;
    private Optional<Acknowledgement> acknowledgement;
    private Optional<Shelving> shelving;

    Draft(Alarm from) {
      this.from = from;
      details = from.details;
      priority = from.priority;
      latched = from.latched;
      active = from.active;
      acknowledged = from.acknowledged;
      since = from.since;
      raisedAt = from.raisedAt;
      returnedAt = from.returnedAt;
      occurrences = from.occurrences;
      chattering = from.chattering;
      firstOut = from.firstOut;
      acknowledgement = from.acknowledgement;
      shelving = from.shelving;
    }

    Alarm build() {
      return new Alarm(
          from.key,
          from.number,
          from.point,
          from.place,
          details,
          priority,
          latched,
          active,
          acknowledged,
          since,
          raisedAt,
          returnedAt,
          occurrences,
          chattering,
          firstOut,
          acknowledgement,
          shelving);
    }
  }
}
