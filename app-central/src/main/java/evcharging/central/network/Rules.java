package evcharging.central.network;

import evcharging.domain.Refusal;

/// Leads each command to the rules of its family.
final class Rules {
  private Rules() {}

  static Decision decide(State state, Command command, Origin origin, Moment now) {
    return switch (command) {
      case Command.AdmitEngine c -> DoorRules.admitEngine(state, c);
      case Command.AdmitMonitor c -> DoorRules.admitMonitor(state, c);
      case Command.FromPoint c -> fromPoint(state, c, now);
      case Command.NoteReading c -> ReadingRules.reading(state, c, now);
      case Command.NoteReport c -> OrderRules.report(state, c);
      case Command.Start c -> StartRules.start(state, c, now);
      case Command.Stop c -> EndRules.stop(state, c);
      case Command.EndSession c -> EndRules.endForOperator(state, c, now);
      case Command.GiveOrder c -> OrderRules.give(state, c, origin, now);
      case Command.SetPlace c -> WeatherRules.setPlace(state, c);
      case Command.SetPrice c -> PointRules.setPrice(state, c);
      case Command.RevokeKeys c -> PointRules.revokeKeys(state, c, origin);
      case Command.NoteCodeAsked c -> Decision.done(new PointEvent.CodeAsked(c.point()));
      case Command.NoteDeregistrationAsked c ->
          Decision.done(new PointEvent.DeregistrationAsked(c.point()));
      case Command.NoteWeather c -> WeatherRules.note(state, c, now);
      case Command.NoteForecast c -> WeatherRules.forecast(state, c, now);
      case Command.RaiseWeatherAlert c -> WeatherRules.raise(state, c);
      case Command.ClearWeatherAlert c -> WeatherRules.clear(state, c);
      case Command.PointRegistered c -> DoorRules.registered(state, c);
      case Command.PointDeregistered c -> DoorRules.deregistered(state, c);
      case Command.OnAlarms c -> AlarmRules.decide(state, c, origin, now);
      case Command.Tick _ -> TickRules.tick(state, now);
      case Command.Started c -> SystemRules.started(state, c, now);
      case Command.Stopping _ -> Decision.done(new SystemEvent.CentralStopped(now.at()));
      case Command.Woke c -> Decision.done(new SystemEvent.CentralStalled(c.millis()));
      case Command.DoubtIntegrity c -> SystemRules.doubt(state, c);
      case Command.DiskFree c -> SystemRules.disk(state, c);
      case Command.NoteRefused c -> SystemRules.refused(c);
      default -> AccountRules.decide(state, command, now);
    };
  }

  /// What comes over an older connection is void: the point has a newer one, or none.
  private static Decision fromPoint(State state, Command.FromPoint command, Moment now) {
    ChargePoint point = state.points.get(command.point());
    ChargePoint.PointLink link = point == null ? null : linkOf(point, command);
    if (link == null || !link.isPresent(command.epoch())) {
      return Decision.refused(
          Refusal.of(Refusal.Code.NOT_ALLOWED, "This connection is not the present one."));
    }
    return switch (command) {
      case Command.EngineGone c -> PointRules.engineGone(state, point, c, now);
      case Command.MonitorGone c -> PointRules.monitorGone(c);
      case Command.TellVerdict c -> PointRules.verdict(state, point, c, now);
      case Command.TellState c -> StateRules.told(state, point, c, now);
      case Command.PointAccepts c -> StartRules.accepted(state, point, c.session(), now);
      case Command.PointDeclines c -> StartRules.declined(state, point, c, now);
      case Command.TellStarted c -> EndRules.supplyStarted(state, c, now);
      case Command.TellEnded c -> EndRules.supplyEnded(state, c, now);
      case Command.StartAtPoint c -> StartRules.startAtPoint(state, point, c, now);
      case Command.StopAtPoint c -> EndRules.stopAtPoint(state, c);
    };
  }

  private static ChargePoint.PointLink linkOf(ChargePoint point, Command.FromPoint command) {
    boolean fromMonitor =
        command instanceof Command.MonitorGone || command instanceof Command.TellVerdict;
    return fromMonitor ? point.monitor() : point.engine();
  }
}
