package evcharging.central.network;

import evcharging.domain.CpId;
import evcharging.domain.DriverId;
import evcharging.domain.Place;
import evcharging.domain.SessionId;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/// The state the rules look at. Changed by [Effects] only.
///
/// Everything but the deadlines is in the [NetworkImage]; deadlines are in monotonic milliseconds
/// and begin anew with each start.
public final class State {
  final NetworkLimits limits;
  final TicketSigner signer;
  final SortedMap<CpId, ChargePoint> points = new TreeMap<>();
  final Map<SessionId, Session> sessions = new HashMap<>();
  final Map<DriverId, Driver> drivers = new TreeMap<>();
  final Map<String, Account> operators = new TreeMap<>();
  final Map<String, Account> tokens = new TreeMap<>();
  final Map<UUID, PendingOrder> orders = new HashMap<>();
  final Map<CpId, List<UUID>> recentOrders = new TreeMap<>();
  final Map<Place, PlaceWeather> weather = new TreeMap<>();
  final Map<SessionId, IssuedTicket> unsettled = new HashMap<>();
  long nextTicket = 1;
  String inDoubt = "";
  boolean diskFull;

  /// When a phase of a session is over at the latest.
  final Map<SessionId, Long> sessionDeadlines = new HashMap<>();

  /// Until when a missing Monitor ends no supply at that point.
  final Map<CpId, Long> monitorDeadlines = new HashMap<>();

  /// Points whose Engine has connected but not told its state yet.
  final Set<CpId> untold = new HashSet<>();

  /// Until when no missing Monitor ends any supply.
  long graceUntil = Long.MIN_VALUE;

  /// What is expected of the weather; not in the image either: it is told again.
  final Map<Place, PlaceForecast> forecasts = new TreeMap<>();

  /// The alarms: their book, and what is watched for them.
  final AlarmEffects alarms;

  private final Set<CpId> touched = new HashSet<>();
  private Session departed;

  State(NetworkLimits limits, TicketSigner signer) {
    this.limits = limits;
    this.signer = signer;
    this.alarms = new AlarmEffects(this);
  }

  void put(ChargePoint point) {
    points.put(point.id(), point);
    touched.add(point.id());
    alarms.touch(point.id());
  }

  void put(Session session) {
    sessions.put(session.id(), session);
    touched.add(session.point());
    alarms.touch(session.point());
  }

  /// Takes a session that is over out of the state.
  void remove(Session session) {
    sessions.remove(session.id());
    touched.add(session.point());
    departed = session;
  }

  /// The session the last event took out of the state: a reaction to its end still needs to know
  /// whose it was.
  public Optional<Session> departed(SessionId id) {
    return Optional.ofNullable(departed).filter(s -> s.id().equals(id));
  }

  void put(Driver driver) {
    drivers.put(driver.id(), driver);
  }

  void touch(CpId point) {
    touched.add(point);
  }

  Status status(ChargePoint point) {
    return StatusRule.of(point, point.session().map(sessions::get));
  }

  /// The points whose state changed since this was last asked.
  public Set<CpId> takeTouched() {
    Set<CpId> taken = Set.copyOf(touched);
    touched.clear();
    return taken;
  }

  public SortedMap<CpId, ChargePoint> points() {
    return Collections.unmodifiableSortedMap(points);
  }

  public Map<SessionId, Session> sessions() {
    return Collections.unmodifiableMap(sessions);
  }

  public Map<DriverId, Driver> drivers() {
    return Collections.unmodifiableMap(drivers);
  }

  public Map<String, Account> operators() {
    return Collections.unmodifiableMap(operators);
  }

  public Map<String, Account> tokens() {
    return Collections.unmodifiableMap(tokens);
  }

  public Map<UUID, PendingOrder> orders() {
    return Collections.unmodifiableMap(orders);
  }

  public Map<Place, PlaceWeather> weather() {
    return Collections.unmodifiableMap(weather);
  }

  public Map<Place, PlaceForecast> forecasts() {
    return Collections.unmodifiableMap(forecasts);
  }

  public String inDoubt() {
    return inDoubt;
  }

  public boolean diskFull() {
    return diskFull;
  }

  /// The alarms for readers; the same object until something changed.
  public Alarms alarms() {
    return alarms.view();
  }

  Optional<Session> openAt(CpId point) {
    return Optional.ofNullable(points.get(point)).flatMap(ChargePoint::session).map(sessions::get);
  }

  NetworkImage image() {
    return new NetworkImage(
        List.copyOf(points.values()),
        List.copyOf(sessions.values()),
        List.copyOf(drivers.values()),
        List.copyOf(operators.values()),
        List.copyOf(tokens.values()),
        List.copyOf(orders.values()),
        List.copyOf(weather.values()),
        Map.copyOf(unsettled),
        Map.copyOf(recentOrders),
        nextTicket,
        inDoubt,
        diskFull,
        alarms.image());
  }

  void load(NetworkImage image) {
    image.points().forEach(this::put);
    image.sessions().forEach(this::put);
    image.drivers().forEach(this::put);
    image.operators().forEach(a -> operators.put(a.name(), a));
    image.tokens().forEach(a -> tokens.put(a.name(), a));
    image.orders().forEach(o -> orders.put(o.command(), o));
    image.weather().forEach(w -> weather.put(w.place(), w));
    unsettled.putAll(image.unsettled());
    recentOrders.putAll(image.recentOrders());
    nextTicket = image.nextTicket();
    inDoubt = image.inDoubt();
    diskFull = image.diskFull();
    alarms.load(image.alarms());
  }
}
