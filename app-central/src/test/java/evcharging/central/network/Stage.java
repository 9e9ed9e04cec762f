package evcharging.central.network;

import evcharging.domain.CpId;
import evcharging.domain.CpStatus;
import evcharging.domain.DriverId;
import evcharging.domain.EndReason;
import evcharging.domain.Energy;
import evcharging.domain.Epoch;
import evcharging.domain.Place;
import evcharging.domain.Power;
import evcharging.domain.Price;
import evcharging.domain.SessionId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// A network on a stage: commands go in, their events are applied and recorded, time is moved by
/// hand.
final class Stage {
  static final Place BERLIN = new Place("Berlin");
  static final Price QUARTER = Price.parse("0.25");
  static final TicketSigner SIGNER =
      ticket -> new IssuedTicket(ticket, ticket.toString(), "signature");

  /// One event as the journal would keep it.
  record Happened(Event event, Instant at, long millis) {}

  final Network network;
  final List<Happened> history = new ArrayList<>();
  private Instant wall = Instant.parse("2026-01-01T10:00:00Z");
  private long millis = 1_000_000;
  private int salt;

  Stage() {
    this(new Network(NetworkLimits.STANDARD, SIGNER));
  }

  /// A network of the standard limits in which these alarms wait otherwise.
  static Stage waiting(Map<AlarmType, AlarmType.Delay> delays) {
    NetworkLimits l = NetworkLimits.STANDARD;
    NetworkLimits limits =
        new NetworkLimits(
            l.askPoint(),
            l.plugIn(),
            l.grace(),
            l.settle(),
            l.meterLimit(),
            l.orderExpiry(),
            l.freeTries(),
            l.lockMost(),
            l.mostWatts(),
            l.diskReserveBytes(),
            delays);
    return new Stage(new Network(limits, SIGNER));
  }

  Stage(Network network) {
    this.network = network;
    tell(new Command.Started("test"));
  }

  static CpId cp(int n) {
    return new CpId("CP%03d".formatted(n));
  }

  static DriverId driver(int n) {
    return new DriverId("D%02d".formatted(n));
  }

  Decision tell(Command command) {
    Decision decision =
        network.decide(
            command,
            new Origin("test", "local"),
            new Moment(wall, millis, "salt%016x".formatted(salt++)));
    for (Event event : decision.events()) {
      network.apply(event, wall, millis);
      history.add(new Happened(event, wall, millis));
    }
    return decision;
  }

  void pass(Duration time) {
    wall = wall.plus(time);
    millis += time.toMillis();
    tell(new Command.Tick());
  }

  Instant now() {
    return wall;
  }

  /// A point with Engine and Monitor connected and healthy.
  void ready(CpId id) {
    engine(id);
    tell(new Command.AdmitMonitor(id, 1, "m"));
    tell(new Command.TellVerdict(id, monitorEpoch(id), true, "OK"));
  }

  Epoch engine(CpId id) {
    return engine(id, Optional.empty());
  }

  /// The Engine connects and tells which session it has open.
  Epoch engine(CpId id, Optional<SessionId> open) {
    Reply reply = tell(new Command.AdmitEngine(id, 1, BERLIN, QUARTER, false, "key", "r")).reply();
    Epoch epoch = ((Reply.Admitted) reply).epoch();
    state(id, open);
    return epoch;
  }

  Decision state(CpId id, Optional<SessionId> open) {
    return tell(
        new Command.TellState(
            id, epoch(id), true, false, false, open, Optional.empty(), Optional.empty()));
  }

  Epoch epoch(CpId id) {
    return network.point(id).orElseThrow().engine().epoch();
  }

  Epoch monitorEpoch(CpId id) {
    return network.point(id).orElseThrow().monitor().epoch();
  }

  void enrol(DriverId id) {
    tell(new Command.AddDriver(id, "hash"));
  }

  Decision start(DriverId id, CpId... at) {
    return tell(
        new Command.Start(
            id,
            UUID.nameUUIDFromBytes((id.value() + salt).getBytes()),
            at.length == 0 ? Optional.empty() : Optional.of(at[0])));
  }

  /// Asked and accepted.
  SessionId granted(DriverId id, CpId at) {
    SessionId session = ((Reply.Asking) start(id, at).reply()).session();
    tell(new Command.PointAccepts(at, epoch(at), session));
    return session;
  }

  /// Granted, plugged in and supplying from 1000 Wh on the register.
  SessionId supplying(DriverId id, CpId at) {
    SessionId session = granted(id, at);
    tell(new Command.TellStarted(at, epoch(at), session, new Energy(1000), wall));
    return session;
  }

  Decision reading(CpId at, SessionId session, long sequence, long wattHours) {
    return tell(
        new Command.NoteReading(
            at, session, sequence, new Energy(wattHours), new Power(7400), Optional.empty(), wall));
  }

  Decision ended(CpId at, SessionId session, long start, long end, EndReason reason) {
    return tell(
        new Command.TellEnded(
            at, epoch(at), session, new Energy(start), new Energy(end), wall, reason));
  }

  CpStatus status(CpId id) {
    return network.status(id).status();
  }

  Optional<Session> session(SessionId id) {
    return Optional.ofNullable(network.state().sessions().get(id));
  }

  <T extends Event> List<T> events(Class<T> type) {
    return history.stream().map(Happened::event).filter(type::isInstance).map(type::cast).toList();
  }

  IssuedTicket onlyTicket() {
    List<SessionEvent.SessionClosed> closed = events(SessionEvent.SessionClosed.class);
    if (closed.size() != 1) {
      throw new AssertionError("expected one ticket: " + closed);
    }
    return closed.getFirst().ticket();
  }
}
