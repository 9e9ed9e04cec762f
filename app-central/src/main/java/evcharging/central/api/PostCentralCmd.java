package evcharging.central.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import evcharging.central.network.Command;
import evcharging.central.network.OrderEvent;
import evcharging.central.network.Reply;
import evcharging.central.network.Right;
import evcharging.domain.CpId;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/// OUT or RESUME for one point or, without `cp_id`, for all (requirement B-10). What is asked is in
/// force when this answers; that the point did it too is said by [GetCommand].
final class PostCentralCmd implements Route {
  private final Submission core;

  PostCentralCmd(Submission core) {
    this.core = core;
  }

  @Override
  public Endpoint endpoint() {
    return Endpoint.post("/api/central_cmd", Right.OPERATE);
  }

  @Override
  public Doc doc() {
    return Doc.of("Commands", "OUT or RESUME for one point or, without cp_id, for all")
        .takes(Cmd.class)
        .with(202)
        .answers(Sent.class)
        .fails(404);
  }

  @Override
  public Answer handle(Call call) {
    Cmd cmd = call.read(Cmd.class);
    Set<CpId> points = cmd.cpId().map(Set::of).orElse(Set.of());
    Reply reply =
        core.submit(new Command.GiveOrder(call.orderId(), cmd.cmd(), points), call.caller());
    if (reply instanceof Reply.OrdersIssued(UUID id, Map<CpId, UUID> orders)) {
      return Answer.accepted(
              new Sent(true, new Echo(cmd.cmd(), cmd.cpId()), id, new TreeMap<>(orders)))
          .with("Location", "/api/commands/" + id);
    }
    throw new IllegalStateException("an order was answered with " + reply);
  }

  /// The order's id comes from caller and key.
  @Override
  public boolean isRepeatable() {
    return true;
  }

  record Cmd(OrderEvent.Order cmd, Optional<CpId> cpId) {}

  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  record Echo(OrderEvent.Order cmd, Optional<CpId> cpId) {}

  /// @param commandId of the whole command
  /// @param orders the id of each point's own order
  record Sent(boolean ok, Echo sent, UUID commandId, Map<CpId, UUID> orders) {}
}
