package evcharging.central.gateway;

import evcharging.central.network.Command;
import evcharging.central.network.Reply;
import evcharging.domain.CpId;
import evcharging.domain.Energy;
import evcharging.domain.Epoch;
import evcharging.domain.SessionId;
import evcharging.wire.FromEngine;
import evcharging.wire.FromEngine.OpenSupply;
import evcharging.wire.ToEngine;
import java.util.List;
import java.util.Optional;

/// What an Engine says, as a command; and the core's reply, as messages to that Engine.
public final class EngineTranslation {
  private EngineTranslation() {}

  /// @param epoch of the connection it came over
  /// @param message a [FromEngine.StartHere] only after its PIN was found right
  public static Command command(CpId point, Epoch epoch, FromEngine message) {
    return switch (message) {
      case FromEngine.EngineState m -> state(point, epoch, m);
      case FromEngine.Accepts m -> new Command.PointAccepts(point, epoch, m.session());
      case FromEngine.Declines m ->
          new Command.PointDeclines(point, epoch, m.session(), m.reason());
      case FromEngine.SupplyStarted m ->
          new Command.TellStarted(point, epoch, m.session(), m.meterStart(), m.at());
      case FromEngine.SupplyEnded m ->
          new Command.TellEnded(
              point, epoch, m.session(), m.meterStart(), m.meterEnd(), m.at(), m.reason());
      case FromEngine.StartHere m ->
          new Command.StartAtPoint(point, epoch, m.request(), m.driver());
      case FromEngine.StopHere m -> new Command.StopAtPoint(point, epoch, m.session());
    };
  }

  /// What this Engine is answered at once; everything else comes to it as a reaction.
  public static List<ToEngine> answer(FromEngine asked, Reply reply) {
    return switch (reply) {
      case Reply.EndNoted r -> List.of(new ToEngine.EndNoted(r.session()));
      case Reply.EndThat r -> List.of(new ToEngine.EndSupply(r.session(), r.reason()));
      case Reply.Refused r when asked instanceof FromEngine.StartHere here ->
          List.of(
              new ToEngine.StartHereAnswer(
                  here.request(), Optional.empty(), Optional.of(r.refusal())));
      case Reply.AlreadyGranted r when asked instanceof FromEngine.StartHere here ->
          List.of(
              new ToEngine.StartHereAnswer(
                  here.request(), Optional.of(r.session()), Optional.empty()));
      default -> List.of();
    };
  }

  private static Command state(CpId point, Epoch epoch, FromEngine.EngineState state) {
    Optional<SessionId> open = state.open().map(OpenSupply::session);
    Optional<Energy> meterStart = state.open().flatMap(OpenSupply::meterStart);
    Optional<Energy> meterNow = state.open().map(OpenSupply::meterNow);
    return new Command.TellState(
        point,
        epoch,
        state.healthy(),
        state.plugged(),
        state.emergency(),
        open,
        meterStart,
        meterNow);
  }
}
