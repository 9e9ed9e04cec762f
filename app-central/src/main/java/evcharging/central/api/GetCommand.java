package evcharging.central.api;

import com.fasterxml.jackson.databind.JsonNode;
import evcharging.central.core.NetworkView;
import evcharging.central.journal.EventName;
import evcharging.central.journal.Ledger;
import evcharging.central.journal.StoredEntry;
import evcharging.central.network.Right;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/// What became of an operator's command, point by point and in all (promise P6), however long ago.
final class GetCommand implements Route {
  private static final int ALL = 1_000_000;

  private final Supplier<NetworkView> view;
  private final Ledger ledger;

  GetCommand(Supplier<NetworkView> view, Ledger ledger) {
    this.view = view;
    this.ledger = ledger;
  }

  /// The worst first: a command is as bad as its worst order.
  enum State {
    /// A point confirmed nothing until the order expired: whether it acted is not known.
    UNKNOWN,
    /// A newer order for the point took its place.
    FAILED,
    PENDING,
    DONE
  }

  /// @param reason why it failed or is unknown
  private record Fate(State state, String reason) {
    private static final Fate PENDING = new Fate(State.PENDING, null);
    private static final Map<EventName, Fate> BY_EVENT =
        Map.of(
            EventName.ORDER_DONE, new Fate(State.DONE, null),
            EventName.ORDER_REPLACED,
                new Fate(State.FAILED, "a newer order took its place before it was confirmed"),
            EventName.ORDER_UNKNOWN,
                new Fate(State.UNKNOWN, "the point did not confirm it before it expired"));
  }

  @Override
  public Endpoint endpoint() {
    return Endpoint.get("/api/commands/{id}", Right.READ);
  }

  @Override
  public Doc doc() {
    return Doc.of("Commands", "What became of a command").answers(CommandNow.class);
  }

  record OrderRow(
      String orderId,
      String cpId,
      String cmd,
      State state,
      @Shown(value = "why it failed or is unknown", orNull = true) String reason) {}

  record CommandNow(
      UUID commandId,
      @Shown("of its orders the worst") State state,
      @Shown(value = "why it failed or is unknown", orNull = true) String reason,
      List<OrderRow> orders) {}

  @Override
  public Answer handle(Call call) {
    UUID id = call.commandId();
    List<StoredEntry> issued = ledger.auditHolding(EventName.ORDER_ISSUED, id.toString(), ALL);
    Map<String, Fate> fates = fates(issued);
    List<OrderRow> orders =
        issued.stream()
            .map(entry -> row(entry, id, fates))
            .flatMap(Optional::stream)
            .sorted(Comparator.comparing(OrderRow::cpId))
            .toList();
    OrderRow worst =
        orders.stream().min(Comparator.comparing(OrderRow::state)).orElseThrow(Problem::notFound);
    return Answer.ok(new CommandNow(id, worst.state(), worst.reason(), orders));
  }

  private static Optional<OrderRow> row(StoredEntry entry, UUID group, Map<String, Fate> fates) {
    JsonNode issued = ApiJson.tree(entry.parameters());
    if (!issued.path("group").asText().equals(group.toString())) {
      return Optional.empty();
    }
    String order = issued.path("command").asText();
    Fate fate = fates.getOrDefault(order, Fate.PENDING);
    return Optional.of(
        new OrderRow(
            order, entry.subject(), issued.path("order").asText(), fate.state(), fate.reason()));
  }

  /// Only what was said after the orders were given can be about them; while the view still has an
  /// order, nothing was.
  private Map<String, Fate> fates(List<StoredEntry> issued) {
    Map<String, Fate> fates = new HashMap<>();
    if (issued.isEmpty()) {
      return fates;
    }
    long since = issued.getLast().sequence();
    Map<String, EventName> names = new HashMap<>();
    Fate.BY_EVENT.keySet().forEach(name -> names.put(name.text(), name));
    for (StoredEntry entry : ledger.auditAfter(since, names.keySet(), ALL)) {
      fates.put(
          ApiJson.tree(entry.parameters()).path("command").asText(),
          Fate.BY_EVENT.get(names.get(entry.action())));
    }
    view.get().orders().keySet().forEach(open -> fates.remove(open.toString()));
    return fates;
  }
}
