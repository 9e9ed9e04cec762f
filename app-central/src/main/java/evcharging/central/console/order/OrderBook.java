package evcharging.central.console.order;

import evcharging.central.console.desk.Desk;
import evcharging.central.core.NetworkView;
import evcharging.central.network.Command;
import evcharging.central.network.OrderEvent;
import evcharging.central.network.PendingOrder;
import evcharging.central.network.Reply;
import evcharging.central.network.Right;
import evcharging.domain.CpId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// What operators ordered of points, and what became of it: whoever gave the order, from wherever.
/// No nodes; FX thread.
public final class OrderBook {
  /// Time in which a group order can be taken back before anything is sent.
  public static final Duration UNDO = Duration.ofSeconds(5);

  /// So many points a command: Central stays free for others between two of them, and what fails is
  /// a part.
  private static final int POINTS_A_COMMAND = 500;

  /// How long a settled order is still shown at its point.
  private static final Duration DONE_SHOWN = Duration.ofSeconds(8);

  private static final Duration FAILURE_SHOWN = Duration.ofMinutes(10);

  private final Desk desk;
  private final InstantSource clock;
  private final OrderOutcomes outcomes;
  private final Map<CpId, OrderMark> marks = new HashMap<>();
  private final Set<UUID> asked = new HashSet<>();
  private final ReadOnlyObjectWrapper<Optional<OrderRun>> run =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyIntegerWrapper changes = new ReadOnlyIntegerWrapper();

  public OrderBook(Desk desk, InstantSource clock) {
    this.desk = desk;
    this.clock = clock;
    this.outcomes = new OrderOutcomes(desk.sources().ledger());
  }

  /// The newest order of this window, until it is closed.
  public ReadOnlyObjectProperty<Optional<OrderRun>> runProperty() {
    return run.getReadOnlyProperty();
  }

  /// Counts up when something in [#runProperty]'s run or in the marks changed.
  public ReadOnlyIntegerProperty changesProperty() {
    return changes.getReadOnlyProperty();
  }

  public Optional<OrderMark> mark(CpId point) {
    return Optional.ofNullable(marks.get(point));
  }

  public InstantSource clock() {
    return clock;
  }

  /// What would be ordered, by the newest view.
  public OrderPlan plan(OrderEvent.Order order, Collection<CpId> points) {
    return OrderPlan.of(order, points, desk.sources().view().get(), UUID.randomUUID());
  }

  /// Gives the order; a group waits [#UNDO] first. The same plan again changes nothing.
  public void give(OrderPlan plan) {
    boolean given = run.get().filter(r -> r.plan().id().equals(plan.id())).isPresent();
    if (given || plan.targets().isEmpty()) {
      return;
    }
    // An order that still waits for its undo is not lost because another is given.
    run.get().filter(r -> r.stage() == OrderRun.Stage.UNDOABLE).ifPresent(this::send);
    OrderRun now =
        new OrderRun(
            plan, plan.isGroup() ? Optional.of(clock.instant().plus(UNDO)) : Optional.empty());
    run.set(Optional.of(now));
    if (!plan.isGroup()) {
      send(now);
    }
    changed();
  }

  /// Takes a group order back that was not sent yet.
  public void undo() {
    run.get()
        .filter(r -> r.stage() == OrderRun.Stage.UNDOABLE)
        .ifPresent(r -> r.stage(OrderRun.Stage.UNDONE));
    changed();
  }

  /// Gives the order again, to those points only where it failed or is unknown.
  public void retry() {
    run.get()
        .filter(r -> !r.toRetry().isEmpty())
        .ifPresent(
            old -> {
              OrderRun again = new OrderRun(plan(old.order(), old.toRetry()), Optional.empty());
              run.set(Optional.of(again));
              send(again);
              changed();
            });
  }

  /// The run is no longer shown; one that waits is undone.
  public void close() {
    undo();
    run.set(Optional.empty());
    changed();
  }

  /// Time goes by: call it several times a second.
  public void tick() {
    Instant now = clock.instant();
    run.get()
        .filter(r -> r.stage() == OrderRun.Stage.UNDOABLE)
        .filter(r -> r.sendsAt().filter(at -> !now.isBefore(at)).isPresent())
        .ifPresent(
            r -> {
              send(r);
              changed();
            });
    if (marks.values().removeIf(m -> isOver(m, now))) {
      changed();
    }
  }

  private static boolean isOver(OrderMark mark, Instant now) {
    Duration shown =
        switch (mark.phase()) {
          case WAITING -> FAILURE_SHOWN.multipliedBy(1_000);
          case DONE, REPLACED -> DONE_SHOWN;
          case FAILED, UNKNOWN -> FAILURE_SHOWN;
        };
    return mark.since().plus(shown).isBefore(now);
  }

  /// Compares what is pending with what was, and asks the journal what became of the rest.
  public void show(NetworkView view) {
    boolean changed = false;
    for (PendingOrder order : view.orders().values()) {
      OrderMark known = marks.get(order.point());
      if (known == null || !known.command().equals(order.command())) {
        mark(
            order.point(),
            new OrderMark(
                order.command(), order.order(), OrderMark.Phase.WAITING, order.issued(), ""));
        changed = true;
      }
    }
    Set<UUID> gone = new HashSet<>();
    for (OrderMark mark : marks.values()) {
      if (mark.phase() == OrderMark.Phase.WAITING
          && !view.orders().containsKey(mark.command())
          && asked.add(mark.command())) {
        gone.add(mark.command());
      }
    }
    if (!gone.isEmpty()) {
      desk.background()
          .ask(() -> outcomes.of(gone), found -> settle(gone, found), _ -> asked.removeAll(gone));
    }
    if (changed) {
      changed();
    }
  }

  private void settle(Set<UUID> gone, Map<UUID, OrderMark.Phase> found) {
    for (Map.Entry<CpId, OrderMark> each : List.copyOf(marks.entrySet())) {
      OrderMark mark = each.getValue();
      OrderMark.Phase phase = found.get(mark.command());
      if (phase != null && mark.phase() == OrderMark.Phase.WAITING) {
        mark(
            each.getKey(), new OrderMark(mark.command(), mark.order(), phase, clock.instant(), ""));
      }
    }
    // What is in the journal but not yet in a view is asked for again with the next one.
    asked.removeAll(gone);
    changed();
  }

  private void mark(CpId point, OrderMark mark) {
    marks.put(point, mark);
    run.get()
        .filter(r -> r.mark(point).filter(m -> m.command().equals(mark.command())).isPresent())
        .ifPresent(r -> r.mark(point, mark));
  }

  private void send(OrderRun sent) {
    sent.stage(OrderRun.Stage.SENT);
    List<CpId> points = sent.plan().targets().stream().map(OrderPlan.Target::id).toList();
    for (int from = 0; from < points.size(); from += POINTS_A_COMMAND) {
      List<CpId> part = points.subList(from, Math.min(from + POINTS_A_COMMAND, points.size()));
      UUID id =
          points.size() <= POINTS_A_COMMAND ? sent.plan().id() : partId(sent.plan().id(), from);
      desk.acting()
          .submit(
              Right.OPERATE,
              new Command.GiveOrder(id, sent.order(), Set.copyOf(part)),
              reply -> answered(sent, part, reply));
    }
  }

  /// The same plan always has the same commands.
  private static UUID partId(UUID plan, int from) {
    return new UUID(plan.getMostSignificantBits(), plan.getLeastSignificantBits() + from);
  }

  private void answered(OrderRun sent, List<CpId> part, Reply reply) {
    Instant now = clock.instant();
    switch (reply) {
      case Reply.OrdersIssued issued ->
          issued
              .orders()
              .forEach(
                  (point, command) -> {
                    OrderMark known = marks.get(point);
                    OrderMark mark =
                        known != null && known.command().equals(command)
                            ? known
                            : new OrderMark(
                                command, sent.order(), OrderMark.Phase.WAITING, now, "");
                    sent.mark(point, mark);
                    marks.put(point, mark);
                  });
      case Reply.Refused no -> part.forEach(point -> failed(sent, point, no.refusal().sentence()));
      default -> part.forEach(point -> failed(sent, point, reply.getClass().getSimpleName()));
    }
    changed();
  }

  private void failed(OrderRun sent, CpId point, String why) {
    OrderMark mark =
        new OrderMark(sent.plan().id(), sent.order(), OrderMark.Phase.FAILED, clock.instant(), why);
    sent.mark(point, mark);
    marks.put(point, mark);
  }

  private void changed() {
    changes.set(changes.get() + 1);
  }
}
