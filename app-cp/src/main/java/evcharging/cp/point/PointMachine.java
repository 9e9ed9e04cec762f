package evcharging.cp.point;

import evcharging.domain.EndReason;
import evcharging.domain.Energy;
import evcharging.domain.Hold;
import evcharging.domain.SessionId;
import evcharging.wire.FromEngine;
import evcharging.wire.OnKafka;
import evcharging.wire.OnKafka.Order;
import evcharging.wire.ToEngine;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// One charging point: what it does with everything that can happen to it.
///
/// Central decides who may charge; the point decides only whether it can, and keeps the meter.
/// Sessions end exactly once, and their end is told until Central has noted it.
public final class PointMachine {
  private final Fitness fitness;
  private final Supply supply;
  private final Grants grants;
  private final EndedSessions ended;
  private final CarriedOutOrders orders;
  private final Deadline report;
  private final Deadline resend;
  private Optional<ToEngine.StatusEcho> echo = Optional.empty();
  private boolean centralFound;
  private boolean wantedKnown;
  private Moment now;

  /// @param image what the register file held, or [RegisterImage#blank]
  /// @param start the first moment; its monotonic clock is the one of all later moments
  public PointMachine(PointSettings settings, Charger charger, RegisterImage image, Moment start) {
    this.now = start;
    this.ended = new EndedSessions(image.unnoted(), image.noted());
    this.orders = new CarriedOutOrders(image.orders(), image.orderPlace());
    this.fitness = new Fitness(image.emergency(), image.holds());
    this.supply = new Supply(settings, charger, image, ended, start);
    this.grants = new Grants(settings, fitness, supply, ended);
    this.report = new Deadline(settings.report());
    this.resend = new Deadline(settings.resend());
    report.restart(start.nanos());
    resend.restart(start.nanos());
  }

  /// Call once, before anything else: a session that was open when the Engine died is over. The
  /// contactor opened by itself then, and the register on disk is the true energy (requirement
  /// F-02).
  public List<PointEffect> start() {
    Turn turn = new Turn(now, false);
    if (supply.session().isPresent()) {
      turn.show("A session was open when this Engine stopped: it ends with the meter on disk");
      supply.endIfOpen(turn, EndReason.ENGINE_RESTARTED);
    }
    turn.report(report(now.wall()));
    return turn.effects(this::image);
  }

  /// Lets time pass until the moment, then takes the input.
  public List<PointEffect> on(Moment moment, PointInput input) {
    long elapsed = Math.max(0, moment.nanos() - now.nanos());
    now = new Moment(moment.wall(), now.nanos() + elapsed);
    Turn turn = new Turn(now, centralFound);
    FromEngine.EngineState stateBefore = state(Energy.ZERO);
    OnKafka.PointReport reportBefore = report(Instant.EPOCH);
    passTime(turn, elapsed);
    take(turn, input);
    centralFound = turn.centralFound();
    if (!state(Energy.ZERO).equals(stateBefore)) {
      turn.tell(state(supply.register()));
    }
    if (!report(Instant.EPOCH).equals(reportBefore) || report.isDue(now.nanos())) {
      report.restart(now.nanos());
      turn.report(report(now.wall()));
    }
    return turn.effects(this::image);
  }

  private void passTime(Turn turn, long elapsed) {
    grants.passTime(turn);
    supply.passTime(turn, elapsed);
    if (resend.isDue(turn.nanos())) {
      ended.unnoted().forEach(turn::tell);
    }
  }

  private void take(Turn turn, PointInput input) {
    switch (input) {
      case PointInput.CentralFound _ -> centralFound(turn);
      case PointInput.CentralLost _ -> centralLost(turn);
      case PointInput.CentralSaid said -> centralSaid(turn, said.message());
      case PointInput.OrderRead read -> orderRead(turn, read);
      case PointInput.PluggedIn plug -> supply.plugIn(turn, plug.car());
      case PointInput.Unplugged _ -> supply.unplug(turn);
      case PointInput.Broken broken -> {
        fitness.broken(broken.reason());
        supply.endIfOpen(turn, EndReason.ENGINE_FAULT);
      }
      case PointInput.Recovered _ -> fitness.recovered();
      case PointInput.EmergencyPressed _ -> {
        emergency(turn, true);
        supply.endIfOpen(turn, EndReason.EMERGENCY_STOP);
      }
      case PointInput.EmergencyReleased _ -> emergency(turn, false);
      case PointInput.StartHere here -> startHere(turn, here);
      case PointInput.StopHere _ -> stopHere(turn);
      case PointInput.Tick _ -> {}
    }
  }

  // Central

  private void centralFound(Turn turn) {
    turn.centralFound(true);
    wantedKnown = false;
    grants.forgetAsked();
    turn.tell(state(supply.register()));
    ended.unnoted().forEach(turn::tell);
    resend.restart(turn.nanos());
  }

  private void centralLost(Turn turn) {
    if (turn.centralFound()) {
      turn.centralFound(false);
      grants.forgetAsked();
      supply.centralLost(turn);
    }
  }

  private void centralSaid(Turn turn, ToEngine message) {
    switch (message) {
      case ToEngine.AskAccept ask -> grants.ask(turn, ask.session());
      case ToEngine.Authorised grant -> grants.authorised(turn, grant);
      case ToEngine.EndSupply end -> grants.end(turn, end.session(), end.reason());
      case ToEngine.EndNoted note -> grants.noted(turn, note.session());
      case ToEngine.Wanted wanted -> {
        wantedKnown = true;
        hold(turn, wanted.holds());
      }
      case ToEngine.KeysRevoked _ -> hold(turn, with(Hold.KEYS_REVOKED));
      case ToEngine.StatusEcho status -> echo = Optional.of(status);
      case ToEngine.StartHereAnswer answer -> turn.show(sentence(answer));
      case ToEngine.KafkaIsAt _ -> {}
    }
  }

  private void hold(Turn turn, Set<Hold> holds) {
    if (fitness.wanted(holds)) {
      turn.save();
    }
    fitness.cuts().ifPresent(reason -> supply.endIfOpen(turn, reason));
  }

  private Set<Hold> with(Hold added) {
    Set<Hold> holds = EnumSet.of(added);
    holds.addAll(fitness.holds());
    return holds;
  }

  private Set<Hold> without(Hold lifted) {
    Set<Hold> holds = with(lifted);
    holds.remove(lifted);
    return holds;
  }

  /// While Central is connected its [ToEngine.Wanted] is the truth and an order only confirms it:
  /// an OUT that Kafka held back for an hour must not cut the supply that was granted since.
  private void orderRead(Turn turn, PointInput.OrderRead read) {
    OnKafka.OperatorOrder order = read.order();
    if (orders.contains(order.command())) {
      turn.report(report(turn.wall()));
      return;
    }
    if (!turn.wall().isBefore(order.expires())) {
      turn.show("An operator's " + order.order() + " came too late and is not carried out");
      return;
    }
    orders.add(order.command(), read.place());
    turn.save();
    turn.show("An operator says " + order.order());
    if (!turn.centralFound() || !wantedKnown) {
      hold(turn, order.order() == Order.OUT ? with(Hold.OPERATOR) : without(Hold.OPERATOR));
    }
  }

  // People at the point

  private void emergency(Turn turn, boolean pressed) {
    if (fitness.emergency(pressed)) {
      turn.save();
    }
  }

  private void startHere(Turn turn, PointInput.StartHere here) {
    Optional<String> no = noSupplyHere(turn);
    if (no.isPresent()) {
      turn.show("No supply: " + no.get());
    } else {
      turn.tell(new FromEngine.StartHere(here.request(), here.driver(), here.pin()));
    }
  }

  private Optional<String> noSupplyHere(Turn turn) {
    if (!turn.centralFound()) {
      return Optional.of("Central cannot be reached");
    }
    return supply.session().isPresent()
        ? Optional.of("the point is taken by another session")
        : fitness.refuses();
  }

  private void stopHere(Turn turn) {
    Optional<OpenSession> open = supply.session();
    if (open.isEmpty()) {
      turn.show("Nobody is charging here");
    } else if (turn.centralFound()) {
      turn.tell(new FromEngine.StopHere(open.get().session));
    } else {
      supply.endIfOpen(turn, EndReason.DRIVER_STOP);
    }
  }

  private static String sentence(ToEngine.StartHereAnswer answer) {
    return answer
        .refusal()
        .map(refusal -> "No supply: " + refusal.sentence())
        .orElseGet(() -> "Granted: " + answer.session().map(SessionId::value).orElse(""));
  }

  // What is told about the whole

  private FromEngine.EngineState state(Energy register) {
    return new FromEngine.EngineState(
        fitness.trouble().isEmpty(),
        supply.car().isPresent(),
        fitness.emergency(),
        register,
        supply.session().map(s -> s.supply(register)));
  }

  private OnKafka.PointReport report(Instant at) {
    return new OnKafka.PointReport(
        fitness.trouble().isEmpty() && !fitness.emergency(),
        supply.car().isPresent(),
        fitness.heldByOperator(),
        supply.session().map(s -> s.session),
        orders.newest(),
        at);
  }

  public PointView view() {
    return new PointView(
        fitness.trouble(),
        supply.car().isPresent(),
        fitness.emergency(),
        centralFound,
        supply.register(),
        fitness.holds(),
        supply.session().map(s -> s.view(supply.register(), supply.power())),
        supply.car(),
        echo,
        ended.newest(),
        ended.newest().flatMap(e -> supply.priceOf(e.session())));
  }

  private RegisterImage image() {
    return new RegisterImage(
        supply.register(),
        supply.session().map(OpenSession::image),
        ended.unnoted(),
        ended.noted(),
        orders.ids(),
        orders.place(),
        fitness.holds(),
        fitness.emergency());
  }
}
