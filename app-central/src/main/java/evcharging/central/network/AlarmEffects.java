package evcharging.central.network;

import evcharging.domain.CpId;
import evcharging.domain.Place;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// What events mean for the alarms: what has become a condition, or is one no longer. Looks only at
/// the points an event touched.
final class AlarmEffects {
  /// A reading that claims to be later than this is from a clock that is wrong.
  private static final Duration SKEW = Duration.ofSeconds(2);

  private final State state;
  private final AlarmBook book = new AlarmBook();
  private final AlarmWatch watch;
  private final LostPoints lost = new LostPoints();
  private final Map<CpId, Set<AlarmType>> present = new HashMap<>();
  private final Set<CpId> touched = new LinkedHashSet<>();

  /// Counts the changes readers can see.
  private long version;

  private Alarms view = Alarms.NONE;

  AlarmEffects(State state) {
    this.state = state;
    this.watch =
        new AlarmWatch(book, state.limits::delay, c -> under(c.key().type(), c).isPresent());
  }

  AlarmBook book() {
    return book;
  }

  AlarmImage image() {
    return book.image(lost.inOrder());
  }

  void load(AlarmImage image) {
    book.load(image);
    lost.load(image.lost());
  }

  AlarmWatch watch() {
    return watch;
  }

  LostPoints lost() {
    return lost;
  }

  /// The same object until something changed that readers can see.
  Alarms view() {
    if (view.version() != version) {
      List<AlarmRow> rows =
          book.all().stream()
              .sorted(Comparator.comparing(Alarm::number))
              .map(alarm -> AlarmRow.of(this, alarm))
              .toList();
      view = new Alarms(version, rows, List.copyOf(book.annunciations()));
    }
    return view;
  }

  void touch(CpId point) {
    touched.add(point);
  }

  /// After the event itself was applied.
  void after(Event event, Instant at, long millis) {
    switch (event) {
      case AlarmEvent e -> alarm(e, at, millis);
      case SystemEvent e -> system(e, at, millis);
      case WeatherEvent e -> set(weather(e.place()), hasAlert(e.place()), at, millis);
      case PointEvent.MessageRejected e -> rejected(e, at, millis);
      case PointEvent.ReadingDoubted e ->
          happened(AlarmType.METER_IMPLAUSIBLE, e.point(), e.why(), at, millis);
      case PointEvent.HelloRefused e -> turnedAway(e, at, millis);
      case SessionEvent.SessionClosed e when e.ticket().ticket().review() -> review(e, at, millis);
      case Live.WeatherNoted _ -> weatherCame(at, millis);
      case Live.ReadingNoted e -> clockOf(e, at, millis);
      default -> {}
    }
    observeTouched(at, millis);
  }

  private void alarm(AlarmEvent event, Instant at, long millis) {
    version++;
    book.apply(event, at);
    watch.said(event, millis);
    if (event instanceof AlarmEvent.FactNoted e) {
      Condition told =
          new Condition(e.alarm(), e.priority(), Optional.empty(), Optional.empty(), e.details());
      set(told, e.present(), at, millis);
    }
    if (event instanceof AlarmEvent.AlarmReturned(AlarmKey key)
        && key.type() == AlarmType.WEATHER_STALE) {
      weatherCame(at, millis);
    }
  }

  private void set(Condition condition, boolean so, Instant at, long millis) {
    if (so) {
      watch.begin(condition, at, millis, millis);
    } else {
      watch.end(condition.key(), millis);
    }
  }

  private void system(SystemEvent event, Instant at, long millis) {
    switch (event) {
      case SystemEvent.CentralStarted _ -> started(at, millis);
      case SystemEvent.CentralStalled _ -> watch.notBefore(state.graceUntil);
      case SystemEvent.IntegrityDoubted _ -> set(doubt(), !state.inDoubt.isEmpty(), at, millis);
      case SystemEvent.DiskReserve _ -> set(disk(), state.diskFull, at, millis);
      case SystemEvent.CentralStopped _ -> {}
    }
  }

  private Condition doubt() {
    return Condition.central(AlarmType.INTEGRITY_IN_DOUBT, state.inDoubt);
  }

  private static Condition disk() {
    return Condition.central(AlarmType.DISK_RESERVE, "free disk is below the reserve");
  }

  /// What was so before the start is looked at again: each alarm that stands stays until its
  /// condition shows, or has had the time to.
  private void started(Instant at, long millis) {
    watch.clear();
    lost.clear();
    present.clear();
    book.all().stream().filter(Alarm::active).forEach(a -> afterStart(a, at, millis));
    book.waiting().forEach(c -> watch.happened(c, at, millis));
    if (!state.inDoubt.isEmpty()) {
      watch.resume(doubt(), at, millis, millis);
    }
    if (state.diskFull) {
      watch.resume(disk(), at, millis, millis);
    }
    state.weather.keySet().stream()
        .filter(this::hasAlert)
        .forEach(place -> watch.resume(weather(place), at, millis, millis));
    if (state.weather.values().stream().anyMatch(w -> w.at().isPresent())) {
      weatherCame(at, millis);
    }
    touched.clear();
    lost.inOrder().forEach(each -> touched.add(each.point()));
    touched.addAll(state.points.keySet());
  }

  private void afterStart(Alarm alarm, Instant at, long millis) {
    AlarmType type = alarm.key().type();
    if (alarm.key().toldFromOutside() || type.endsWhenAcknowledged()) {
      watch.resume(
          new Condition(
              alarm.key(), alarm.priority(), alarm.point(), alarm.place(), alarm.details()),
          at,
          millis,
          millis);
    } else {
      watch.doubt(alarm, type.needsGrace() ? Math.max(millis, state.graceUntil) : millis);
    }
  }

  private boolean hasAlert(Place place) {
    return state.weather.get(place).alert().isPresent();
  }

  private Condition weather(Place place) {
    String alert = state.weather.get(place).alert().map(Enum::name).orElse("");
    return Condition.of(AlarmType.WEATHER_ALERT, place, alert);
  }

  /// Silence is counted anew from each word of EV_W.
  private void weatherCame(Instant at, long millis) {
    Condition silent = Condition.central(AlarmType.WEATHER_STALE, "EV_W has said nothing");
    watch.rearm(silent, at, millis);
  }

  private void rejected(PointEvent.MessageRejected e, Instant at, long millis) {
    happened(AlarmType.MESSAGES_UNREADABLE, e.point(), e.medium() + ": " + e.why(), at, millis);
  }

  private void turnedAway(PointEvent.HelloRefused e, Instant at, long millis) {
    if (e.code().equals("ALREADY_CONNECTED")) {
      String why = "another " + e.role() + " proved to be this point while it was connected";
      happened(AlarmType.TWO_MACHINES, e.point(), why, at, millis);
    }
  }

  private void happened(AlarmType type, CpId id, String details, Instant at, long millis) {
    ChargePoint point = state.points.get(id);
    if (point != null) {
      watch.happened(Condition.at(type, point, details), at, millis);
    }
  }

  private void review(SessionEvent.SessionClosed e, Instant at, long millis) {
    ChargePoint point = state.points.get(e.ticket().ticket().point());
    Condition review =
        Condition.at(
            AlarmType.SESSION_REVIEW, point, e.session() + ", " + e.ticket().ticket().reason());
    if (!book.isActive(review.key())) {
      book.await(review);
    }
    watch.happened(review, at, millis);
  }

  private void clockOf(Live.ReadingNoted e, Instant at, long millis) {
    AlarmKey key = AlarmKey.at(AlarmType.CLOCK_SKEW, e.point());
    Duration ahead = Duration.between(at, e.at());
    if (ahead.compareTo(SKEW) > 0) {
      ChargePoint point = state.points.get(e.point());
      String details = "its clock is " + ahead.toSeconds() + " s ahead of Central's";
      watch.begin(Condition.at(AlarmType.CLOCK_SKEW, point, details), at, millis, millis);
    } else if (watch.isPresent(key)) {
      watch.end(key, millis);
    }
  }

  private void observeTouched(Instant at, long millis) {
    if (touched.isEmpty()) {
      return;
    }
    for (CpId id : touched) {
      observe(state.points.get(id), at, millis);
    }
    touched.clear();
  }

  private void observe(ChargePoint point, Instant at, long millis) {
    Status status = state.status(point);
    watchGroups(point, status, at, millis);
    List<Condition> now = PointConditions.of(point, state.openAt(point.id()), status);
    Set<AlarmType> before = present.getOrDefault(point.id(), Set.of());
    if (now.isEmpty() && before.isEmpty()) {
      return;
    }
    version++;
    long notBefore = Math.max(millis, state.graceUntil);
    for (Condition condition : now) {
      boolean grace = condition.key().type().needsGrace();
      if (isArriving(point, condition)) {
        watch.rearm(condition, at, notBefore);
      } else {
        watch.begin(condition, at, millis, grace ? notBefore : millis);
      }
    }
    Set<AlarmType> types =
        now.stream()
            .map(c -> c.key().type())
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(AlarmType.class)));
    before.stream()
        .filter(type -> !types.contains(type))
        .forEach(type -> watch.end(AlarmKey.at(type, point.id()), millis));
    if (types.isEmpty()) {
      present.remove(point.id());
    } else {
      present.put(point.id(), types);
    }
  }

  /// A point seen for the first time has not been lost: its Monitor is only still to come.
  private boolean isArriving(ChargePoint point, Condition condition) {
    return condition.key().type() == AlarmType.POINT_DISCONNECTED
        && point.monitor().epoch().number() == 0
        && !watch.isPresent(condition.key());
  }

  private void watchGroups(ChargePoint point, Status status, Instant at, long millis) {
    Place place = point.place();
    boolean placeWasOut = lost.isOut(place);
    boolean networkWasOut = lost.network().out;
    lost.observe(point.id(), place, PointConditions.isLost(point, status), at, millis);
    long notBefore = Math.max(millis, state.graceUntil);
    if (networkWasOut != lost.network().out) {
      group(Condition.central(AlarmType.NETWORK_LOST, ""), !networkWasOut, at, millis);
      watch.reconsider(_ -> true, millis, notBefore);
    }
    if (placeWasOut != lost.isOut(place)) {
      group(Condition.of(AlarmType.PLACE_LOST, place, ""), !placeWasOut, at, millis);
      watch.reconsider(c -> c.place().equals(Optional.of(place)), millis, notBefore);
    }
  }

  private void group(Condition root, boolean out, Instant at, long millis) {
    version++;
    if (out) {
      watch.begin(root, at, millis, Math.max(millis, state.graceUntil));
    } else {
      watch.end(root.key(), millis);
    }
  }

  /// The reason why an alarm about this says nothing new now, if there is one: the root alarm, or
  /// the point that is held.
  Optional<Suppression> under(AlarmType type, Condition c) {
    return under(type, c.point(), c.place());
  }

  Optional<Suppression> under(AlarmType type, Optional<CpId> point, Optional<Place> place) {
    if (type.isUnder(AlarmType.Under.GROUP)) {
      if (lost.network().out) {
        return Optional.of(Suppression.by(AlarmKey.central(AlarmType.NETWORK_LOST)));
      }
      if (type != AlarmType.PLACE_LOST && place.filter(lost::isOut).isPresent()) {
        return Optional.of(Suppression.by(AlarmKey.at(AlarmType.PLACE_LOST, place.get())));
      }
    }
    boolean held =
        type.isUnder(AlarmType.Under.HELD)
            && point.map(state.points::get).filter(p -> !p.holds().isEmpty()).isPresent();
    return held ? Optional.of(Suppression.HELD) : Optional.empty();
  }
}
