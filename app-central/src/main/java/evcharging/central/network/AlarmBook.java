package evcharging.central.network;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// The alarms that are not over, made of their events alone: replay leads to the same book.
final class AlarmBook {
  private static final Duration REMEMBERED = Duration.ofHours(24);
  private static final int MOST_REMEMBERED = 2_000;

  private final Map<AlarmKey, Alarm> alarms = new TreeMap<>();
  private final Set<AlarmKey> shelved = new HashSet<>();
  private final Deque<Annunciation> annunciations = new ArrayDeque<>();
  private final Map<AlarmKey, Condition> waiting = new TreeMap<>();
  private long nextNumber = 1;

  Optional<Alarm> find(AlarmKey key) {
    return Optional.ofNullable(alarms.get(key));
  }

  /// Whether its condition lasts, as far as the book says.
  boolean isActive(AlarmKey key) {
    Alarm alarm = alarms.get(key);
    return alarm != null && alarm.active();
  }

  Collection<Alarm> all() {
    return Collections.unmodifiableCollection(alarms.values());
  }

  Set<AlarmKey> shelved() {
    return Collections.unmodifiableSet(shelved);
  }

  Deque<Annunciation> annunciations() {
    return annunciations;
  }

  Collection<Condition> waiting() {
    return Collections.unmodifiableCollection(waiting.values());
  }

  /// A condition that one event brought is remembered over a restart until it is raised.
  void await(Condition condition) {
    waiting.put(condition.key(), condition);
  }

  void apply(AlarmEvent event, Instant at) {
    AlarmKey key = event.alarm();
    Alarm before = alarms.get(key);
    switch (event) {
      case AlarmEvent.AlarmRaised e -> raise(e, before, at);
      case AlarmEvent.FactNoted _ -> {}
      // An alarm that is over has nothing that could still change.
      case AlarmEvent _ when before == null -> {}
      case AlarmEvent.AlarmRepeated e -> put(before.repeated(e.times(), e.chattering()));
      case AlarmEvent.AlarmChanged e -> call(before, before.changed(e.priority(), e.details()), at);
      case AlarmEvent.AlarmReturned _ -> put(before.returned(at));
      case AlarmEvent.AlarmAcknowledged e -> put(before.acknowledged(e, at));
      case AlarmEvent.AlarmShelved e -> put(before.shelved(e, at));
      case AlarmEvent.AlarmUnshelved _ -> call(before, before.unshelved(), at);
    }
  }

  private void raise(AlarmEvent.AlarmRaised e, Alarm before, Instant at) {
    waiting.remove(e.alarm());
    if (before == null) {
      Alarm fresh = Alarm.raised(nextNumber++, e, at);
      put(fresh);
      note(fresh, at);
    } else {
      call(before, before.raisedAgain(e, at), at);
    }
  }

  /// Calls for somebody only if nobody was called for it before.
  private void call(Alarm before, Alarm now, Instant at) {
    put(now);
    if (now.calls() && !before.calls()) {
      note(now, at);
    }
  }

  private void note(Alarm alarm, Instant at) {
    annunciations.addLast(new Annunciation(at, alarm.key(), alarm.latched()));
    while (annunciations.size() > MOST_REMEMBERED
        || annunciations.getFirst().at().isBefore(at.minus(REMEMBERED))) {
      annunciations.removeFirst();
    }
  }

  private void put(Alarm alarm) {
    if (alarm.isOver()) {
      alarms.remove(alarm.key());
    } else {
      alarms.put(alarm.key(), alarm);
    }
    if (alarm.shelving().isPresent()) {
      shelved.add(alarm.key());
    } else {
      shelved.remove(alarm.key());
    }
  }

  /// @param lost who is lost, which is no alarm's event
  AlarmImage image(List<AlarmRow.Child> lost) {
    return new AlarmImage(
        alarms.values().stream().sorted(Comparator.comparing(Alarm::number)).toList(),
        List.copyOf(annunciations),
        List.copyOf(waiting.values()),
        nextNumber,
        lost);
  }

  void load(AlarmImage image) {
    image.alarms().forEach(this::put);
    annunciations.addAll(image.annunciations());
    image.waiting().forEach(this::await);
    nextNumber = image.nextNumber();
  }
}
