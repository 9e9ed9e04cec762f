package evcharging.central.api;

import com.fasterxml.jackson.databind.JsonNode;
import evcharging.central.api.History.AuditLine;
import evcharging.central.core.NetworkView;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

/// What became of an operator's command, point by point (promise P6).
final class GetCommand implements Route {
  private static final int FAR_BACK = 20_000;
  private static final String ISSUED = "OrderIssued";

  /// What the events about an order say of it.
  private static final Map<String, String> FATES =
      Map.of(
          "OrderDone", "DONE",
          "OrderReplaced", "REPLACED",
          "OrderUnknown", "UNKNOWN");

  private final Supplier<NetworkView> view;
  private final History history;

  GetCommand(Supplier<NetworkView> view, History history) {
    this.view = view;
    this.history = history;
  }

  @Override
  public String method() {
    return "GET";
  }

  @Override
  public String path() {
    return "/api/commands/{id}";
  }

  @Override
  public Right right() {
    return Right.READ;
  }

  /// @param state `PENDING`, `DONE`, `REPLACED`, or `UNKNOWN` when it expired unconfirmed
  record OrderRow(String orderId, String cpId, String cmd, String state) {}

  record CommandNow(UUID commandId, List<OrderRow> orders) {}

  @Override
  public Answer handle(Call call) {
    UUID id = call.commandId();
    Map<String, OrderRow> orders = new LinkedHashMap<>();
    view.get().orders().values().stream()
        .filter(order -> order.group().equals(id))
        .forEach(
            order ->
                orders.put(
                    order.command().toString(),
                    new OrderRow(
                        order.command().toString(),
                        order.point().value(),
                        order.order().name(),
                        "PENDING")));
    addSettled(id, orders);
    if (orders.isEmpty()) {
      throw Problem.notFound();
    }
    return Answer.ok(new CommandNow(id, List.copyOf(orders.values())));
  }

  private void addSettled(UUID group, Map<String, OrderRow> orders) {
    Map<String, String> fates = new LinkedHashMap<>();
    for (AuditLine line : history.auditOf(FATES.keySet(), FAR_BACK)) {
      fates.put(command(line), FATES.get(line.action()));
    }
    for (AuditLine line : history.auditOf(List.of(ISSUED), FAR_BACK)) {
      JsonNode issued = ApiJson.tree(line.parameters());
      String order = issued.path("command").asText();
      if (issued.path("group").asText().equals(group.toString()) && fates.containsKey(order)) {
        orders.putIfAbsent(
            order,
            new OrderRow(
                order, line.object(), issued.path("order").asText(), fates.get(order)));
      }
    }
  }

  private static String command(AuditLine line) {
    return ApiJson.tree(line.parameters()).path("command").asText();
  }
}
