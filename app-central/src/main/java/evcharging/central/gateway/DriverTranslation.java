package evcharging.central.gateway;

import evcharging.central.network.Command;
import evcharging.central.network.Reply;
import evcharging.domain.DriverId;
import evcharging.wire.FromDriver;
import evcharging.wire.ToDriver;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// What a signed-in driver asks, as a command; and the core's reply, as messages to that driver.
public final class DriverTranslation {
  private DriverTranslation() {}

  /// @return empty for [FromDriver.ListPoints], which is answered from the view ([PointList])
  public static Optional<Command> command(DriverId driver, FromDriver message) {
    return switch (message) {
      case FromDriver.ListPoints _ -> Optional.empty();
      case FromDriver.StartCharging m ->
          Optional.of(new Command.Start(driver, m.request(), m.point()));
      case FromDriver.StopCharging m ->
          Optional.of(new Command.Stop(driver, m.request(), m.session()));
      case FromDriver.TicketReceived m ->
          Optional.of(new Command.AcknowledgeTicket(driver, m.session()));
    };
  }

  /// What this driver is answered at once; steps, grant, denial and ticket come as reactions.
  public static List<ToDriver> answer(FromDriver asked, Reply reply) {
    return switch (reply) {
      case Reply.Refused r ->
          request(asked).<ToDriver>map(id -> new ToDriver.Denied(id, r.refusal())).stream()
              .toList();
      case Reply.AlreadyGranted r ->
          List.of(
              new ToDriver.StartGranted(r.request(), r.session(), r.point(), r.place(), r.price()));
      case Reply.Ending r -> List.of(new ToDriver.Stopping(r.request(), r.session()));
      default -> List.of();
    };
  }

  private static Optional<UUID> request(FromDriver asked) {
    return switch (asked) {
      case FromDriver.StartCharging m -> Optional.of(m.request());
      case FromDriver.StopCharging m -> Optional.of(m.request());
      case FromDriver.ListPoints _, FromDriver.TicketReceived _ -> Optional.empty();
    };
  }
}
