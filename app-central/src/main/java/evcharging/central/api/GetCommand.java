package evcharging.central.api;

import com.fasterxml.jackson.databind.JsonNode;
import evcharging.central.core.NetworkView;
import evcharging.central.journal.AuditFilter;
import evcharging.central.journal.EventName;
import evcharging.central.journal.Ledger;
import evcharging.central.journal.StoredEntry;
import evcharging.central.network.Right;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

/// What became of an operator's command, point by point (promise P6).
final class GetCommand implements Route {
  private static final int FAR_BACK = 1_000;

  /// What the events about an order say of it.
  private static final Map<EventName, String> FATES =
      Map.of(
          EventName.ORDER_DONE, "DONE",
          EventName.ORDER_REPLACED, "REPLACED",
          EventName.ORDER_UNKNOWN, "UNKNOWN");

  private final Supplier<NetworkView> view;
  private final Ledger ledger;

  GetCommand(Supplier<NetworkView> view, Ledger ledger) {
    this.view = view;
    this.ledger = ledger;
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
    Map<String, String> fates = new HashMap<>();
    for (Map.Entry<EventName, String> fate : FATES.entrySet()) {
      for (StoredEntry entry : newest(fate.getKey())) {
        fates.put(ApiJson.tree(entry.parameters()).path("command").asText(), fate.getValue());
      }
    }
    for (StoredEntry entry : newest(EventName.ORDER_ISSUED)) {
      JsonNode issued = ApiJson.tree(entry.parameters());
      String order = issued.path("command").asText();
      if (issued.path("group").asText().equals(group.toString()) && fates.containsKey(order)) {
        orders.putIfAbsent(
            order,
            new OrderRow(order, entry.subject(), issued.path("order").asText(), fates.get(order)));
      }
    }
  }

  private List<StoredEntry> newest(EventName name) {
    return ledger.audit(
        AuditFilter.NEWEST.page(Long.MAX_VALUE, FAR_BACK).doing(Set.of(name.text())));
  }
}
