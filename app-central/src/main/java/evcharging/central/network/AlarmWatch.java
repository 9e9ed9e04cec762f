package evcharging.central.network;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;

/// Which conditions are so, since when, and when the rules must look at each: so that a tick looks
/// only at what is due, not at 10,000 points. Written while events are applied; begins anew with
/// each start, since its times are those of the monotonic clock.
final class AlarmWatch {
  private static final long SAID_EVERY = 60_000;

  private final AlarmBook book;
  private final Function<AlarmType, AlarmType.Delay> delays;
  private final Predicate<Condition> suppressed;
  private final Map<AlarmKey, Watched> watched = new HashMap<>();
  private final NavigableSet<Watched> due =
      new TreeSet<>(Comparator.comparingLong(Watched::due).thenComparing(Watched::key));

  /// @param delays how long a condition of each type must last, or be gone
  /// @param suppressed whether a condition says nothing new now
  AlarmWatch(
      AlarmBook book,
      Function<AlarmType, AlarmType.Delay> delays,
      Predicate<Condition> suppressed) {
    this.book = book;
    this.delays = delays;
    this.suppressed = suppressed;
  }

  boolean isPresent(AlarmKey key) {
    Watched w = watched.get(key);
    return w != null && w.present;
  }

  /// Whether it came, or happened, at this time or later.
  boolean cameSince(AlarmKey key, long millis) {
    Watched w = watched.get(key);
    return w != null && w.cameSince(millis);
  }

  /// Whether this is not what is known already.
  boolean isNews(AlarmKey key, boolean present, int priority) {
    Watched w = watched.get(key);
    boolean known = w != null && w.present;
    return known != present || known && w.condition.priority() != priority;
  }

  /// What the rules must look at now, first due first.
  List<Watched> due(long millis, int most) {
    List<Watched> now = new ArrayList<>();
    for (Watched w : due) {
      if (w.due() > millis || now.size() >= most) {
        break;
      }
      now.add(w);
    }
    return now;
  }

  /// The condition is so.
  ///
  /// @param notBefore the time it must last does not begin before that
  void begin(Condition condition, Instant at, long millis, long notBefore) {
    Watched w = watched(condition);
    boolean changed = w.condition.priority() != condition.priority();
    w.condition = condition;
    if (book.isActive(w.key())) {
      if (!w.present) {
        w.begins(at, millis);
        repeats(w, millis);
      }
      move(w, changed || w.turnAt <= millis ? millis : Watched.NEVER, w.sayAt);
      return;
    }
    if (!w.present) {
      w.begins(at, millis);
    }
    if (suppressed.test(condition)) {
      move(w, Watched.NEVER, w.sayAt);
    } else if (w.turnAt == Watched.NEVER) {
      move(w, Math.max(millis, notBefore) + w.on().toMillis(), w.sayAt);
    }
  }

  /// The condition is not so any more.
  void end(AlarmKey key, long millis) {
    Watched w = watched.get(key);
    if (w != null && w.present) {
      w.present = false;
      boolean active = book.isActive(key);
      move(w, active ? millis + w.off(millis).toMillis() : Watched.NEVER, w.sayAt);
    }
  }

  /// Something happened that is an alarm for a while, or until somebody has looked at it.
  void happened(Condition condition, Instant at, long millis) {
    Watched w = watched(condition);
    w.condition = condition;
    boolean active = book.isActive(w.key());
    if (active) {
      w.begins(at, millis);
      repeats(w, millis);
      settle(w, millis);
    } else if (!w.present) {
      w.begins(at, millis);
      move(w, millis + w.on().toMillis(), w.sayAt);
    }
  }

  /// The time it must last begins anew, without its having come again: silence after a word.
  void rearm(Condition condition, Instant at, long millis) {
    Watched w = watched(condition);
    w.since = at;
    w.present = !book.isActive(w.key());
    move(w, w.present ? millis + w.on().toMillis() : millis, w.sayAt);
  }

  /// What only happens lasts from the last time on; everything else as long as it is so.
  private void settle(Watched w, long millis) {
    w.present &= !w.type().isMomentary();
    move(w, w.present ? Watched.NEVER : millis + w.off(millis).toMillis(), w.sayAt);
  }

  /// So since before the start: of an alarm that stands already no new occurrence.
  void resume(Condition condition, Instant at, long millis, long notBefore) {
    if (book.isActive(condition.key())) {
      Watched w = watched(condition);
      w.condition = condition;
      w.present = true;
      w.since = at;
      move(w, millis, w.sayAt);
    } else {
      begin(condition, at, millis, notBefore);
    }
  }

  /// An alarm from before the start whose condition has not been seen in this life yet.
  void doubt(Alarm alarm, long from) {
    Watched w =
        watched(
            new Condition(
                alarm.key(), alarm.priority(), alarm.point(), alarm.place(), alarm.details()));
    move(w, from + delays.apply(w.type()).off().toMillis(), w.sayAt);
  }

  /// The rules have said what there was to say.
  void said(AlarmEvent event, long millis) {
    Watched w = watched.get(event.alarm());
    if (w == null) {
      return;
    }
    switch (event) {
      case AlarmEvent.AlarmRaised _ -> {
        saidAll(w, millis);
        settle(w, millis);
      }
      case AlarmEvent.AlarmRepeated _ -> {
        saidAll(w, millis);
        move(w, w.turnAt, Watched.NEVER);
      }
      case AlarmEvent.AlarmChanged _ -> move(w, Watched.NEVER, w.sayAt);
      case AlarmEvent.AlarmReturned _ -> move(w, Watched.NEVER, Watched.NEVER);
      case AlarmEvent.AlarmAcknowledged _ when w.type().endsWhenAcknowledged() -> {
        move(w, Watched.NEVER, Watched.NEVER);
        watched.remove(w.key());
      }
      default -> {}
    }
  }

  private static void saidAll(Watched w, long millis) {
    w.unsaid = 0;
    w.saidAt = millis;
  }

  /// What was suppressed, or is so now, is looked at anew.
  void reconsider(Predicate<Condition> which, long millis, long notBefore) {
    for (Watched w : watched.values()) {
      if (w.present && !book.isActive(w.key()) && which.test(w.condition)) {
        boolean quiet = suppressed.test(w.condition);
        long on = Math.max(millis, notBefore) + w.on().toMillis();
        move(w, quiet ? Watched.NEVER : on, w.sayAt);
      }
    }
  }

  /// Central slept: what hangs on connections has to last from then on.
  void notBefore(long millis) {
    for (Watched w : watched.values()) {
      boolean waits = w.present && w.turnAt != Watched.NEVER && !book.isActive(w.key());
      if (waits && w.type().needsGrace()) {
        move(w, Math.max(w.turnAt, millis + w.on().toMillis()), w.sayAt);
      }
    }
  }

  void clear() {
    watched.clear();
    due.clear();
  }

  private Watched watched(Condition condition) {
    return watched.computeIfAbsent(
        condition.key(), key -> new Watched(condition, delays.apply(key.type())));
  }

  /// That an alarm began to chatter is said at once, everything else once a minute.
  private void repeats(Watched w, long millis) {
    w.unsaid++;
    boolean news = w.isChattering(millis) && book.find(w.key()).filter(Alarm::chattering).isEmpty();
    move(w, w.turnAt, news ? millis : Math.max(millis, w.saidAt + SAID_EVERY));
  }

  private void move(Watched w, long turnAt, long sayAt) {
    due.remove(w);
    w.turnAt = turnAt;
    w.sayAt = sayAt;
    if (w.due() != Watched.NEVER) {
      due.add(w);
    }
  }
}
