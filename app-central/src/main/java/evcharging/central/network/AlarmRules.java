package evcharging.central.network;

import evcharging.central.network.AlarmEvent.AlarmAcknowledged;
import evcharging.central.network.AlarmEvent.AlarmChanged;
import evcharging.central.network.AlarmEvent.AlarmRaised;
import evcharging.central.network.AlarmEvent.AlarmRepeated;
import evcharging.central.network.AlarmEvent.AlarmReturned;
import evcharging.central.network.AlarmEvent.AlarmShelved;
import evcharging.central.network.AlarmEvent.AlarmUnshelved;
import evcharging.domain.CpId;
import evcharging.domain.Refusal;
import evcharging.domain.Refusal.Code;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// When an alarm is raised, repeated, returned, acknowledged and shelved (ISA-18.2; control room,
/// points 10 to 17).
final class AlarmRules {
  private static final Duration LONGEST_ON_THE_SHELF = Duration.ofHours(24);
  private static final int LONGEST_TEXT = 500;
  private static final int MOST_PER_TICK = 200;
  private static final int FIRST_OUT_KEPT = 20;

  private AlarmRules() {}

  static Decision decide(State state, Command.OnAlarms command, Origin origin, Moment now) {
    return switch (command) {
      case Command.AcknowledgeAlarms c -> acknowledge(state, c, origin);
      case Command.ShelveAlarm c -> shelve(state, c, origin, now);
      case Command.UnshelveAlarm c -> unshelve(state, c, origin);
      case Command.NoteFact c -> fact(state, c);
    };
  }

  // --- what operators do -------------------------------------------------------------------------

  private static Decision acknowledge(State state, Command.AcknowledgeAlarms asked, Origin origin) {
    if (asked.note().length() > LONGEST_TEXT) {
      return Decision.refused(bad("A note has at most " + LONGEST_TEXT + " characters."));
    }
    List<Event> events = new ArrayList<>();
    asked.alarms().stream()
        .sorted()
        .flatMap(key -> state.alarms.book().find(key).stream())
        .filter(alarm -> !alarm.acknowledged())
        .forEach(a -> events.add(new AlarmAcknowledged(a.key(), origin.actor(), asked.note())));
    return new Decision(events, new Reply.Done());
  }

  private static Decision shelve(
      State state, Command.ShelveAlarm asked, Origin origin, Moment now) {
    if (state.alarms.book().find(asked.alarm()).isEmpty()) {
      return Decision.refused(over());
    }
    if (asked.reason().isBlank() || asked.reason().length() > LONGEST_TEXT) {
      return Decision.refused(
          bad("Shelving needs a reason of at most " + LONGEST_TEXT + " characters."));
    }
    boolean ahead = asked.until().isAfter(now.at());
    if (!ahead || asked.until().isAfter(now.at().plus(LONGEST_ON_THE_SHELF))) {
      return Decision.refused(bad("Shelving ends within the next 24 hours."));
    }
    return Decision.done(
        new AlarmShelved(asked.alarm(), origin.actor(), asked.reason(), asked.until()));
  }

  private static Decision unshelve(State state, Command.UnshelveAlarm asked, Origin origin) {
    return state.alarms.book().shelved().contains(asked.alarm())
        ? Decision.done(new AlarmUnshelved(asked.alarm(), origin.actor()))
        : Decision.done();
  }

  private static Refusal over() {
    return Refusal.of(Code.NOT_ALLOWED, "This alarm is over.");
  }

  private static Refusal bad(String sentence) {
    return Refusal.of(Code.BAD_MESSAGE, sentence);
  }

  // --- what the programs around the core tell ---------------------------------------------------

  private static Decision fact(State state, Command.NoteFact told) {
    boolean ours = told.alarm().toldFromOutside();
    if (!ours || told.priority() < 1 || told.priority() > 4) {
      return Decision.refused(bad("This is not told from outside."));
    }
    boolean news = state.alarms.watch().isNews(told.alarm(), told.present(), told.priority());
    return news
        ? Decision.done(
            new AlarmEvent.FactNoted(told.alarm(), told.present(), told.priority(), told.details()))
        : Decision.done();
  }

  // --- time ------------------------------------------------------------------------------------

  /// What is due now. Looks only at what is due, and says so much at most at once.
  static List<Event> due(State state, Moment now) {
    List<Event> events = new ArrayList<>();
    for (Watched w : state.alarms.watch().due(now.millis(), MOST_PER_TICK)) {
      events.addAll(due(state, w, now));
    }
    AlarmBook book = state.alarms.book();
    book.shelved().stream()
        .sorted()
        .flatMap(key -> book.find(key).stream())
        .filter(a -> !a.shelving().get().until().isAfter(now.at()))
        .forEach(a -> events.add(new AlarmUnshelved(a.key(), Origin.CENTRAL.actor())));
    return events;
  }

  private static List<Event> due(State state, Watched w, Moment now) {
    Optional<Alarm> active = state.alarms.book().find(w.key()).filter(Alarm::active);
    if (active.isEmpty()) {
      return w.present && w.turnAt <= now.millis() ? List.of(raised(state, w)) : List.of();
    }
    List<Event> events = new ArrayList<>();
    boolean over = !w.present && w.turnAt <= now.millis();
    if (w.unsaid > 0 && (over || w.sayAt <= now.millis())) {
      events.add(new AlarmRepeated(w.key(), w.unsaid, w.isChattering(now.millis())));
    }
    if (over) {
      events.add(new AlarmReturned(w.key()));
    } else if (w.present && w.turnAt <= now.millis()) {
      events.add(new AlarmChanged(w.key(), w.condition.priority(), w.condition.details()));
    }
    return events;
  }

  private static Event raised(State state, Watched w) {
    Condition c = w.condition;
    Optional<LostGroup> group = state.alarms.lost().group(c.key().type(), c.place());
    List<CpId> firstOut =
        group.map(g -> g.lost().keySet().stream().limit(FIRST_OUT_KEPT).toList()).orElse(List.of());
    return new AlarmRaised(
        c.key(),
        c.priority(),
        c.point(),
        c.place(),
        group.map(LostGroup::count).orElse(c.details()),
        w.since,
        firstOut);
  }
}
