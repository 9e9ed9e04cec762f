package evcharging.central.console.order;

import evcharging.central.network.OrderEvent;
import evcharging.domain.CpId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// One order on its way to its points. FX thread.
public final class OrderRun {
  private final OrderPlan plan;
  private final Optional<Instant> sendsAt;
  private final Map<CpId, OrderMark> marks = new TreeMap<>();
  private Stage stage;

  /// How far the run is as a whole.
  public enum Stage {
    /// Nothing was sent yet: it can be undone without a trace.
    UNDOABLE,
    UNDONE,
    SENT
  }

  /// How many points are how far.
  public record Counts(long done, long underWay, long failed) {}

  OrderRun(OrderPlan plan, Optional<Instant> sendsAt) {
    this.plan = plan;
    this.sendsAt = sendsAt;
    this.stage = Stage.UNDOABLE;
  }

  public OrderPlan plan() {
    return plan;
  }

  public OrderEvent.Order order() {
    return plan.order();
  }

  public Stage stage() {
    return stage;
  }

  /// When a group is sent; empty for one point.
  public Optional<Instant> sendsAt() {
    return sendsAt;
  }

  void stage(Stage now) {
    stage = now;
  }

  void mark(CpId point, OrderMark mark) {
    marks.put(point, mark);
  }

  Map<CpId, OrderMark> marks() {
    return marks;
  }

  public Optional<OrderMark> mark(CpId point) {
    return Optional.ofNullable(marks.get(point));
  }

  /// Failed, or unknown whether done.
  public List<CpId> toRetry() {
    return marks.entrySet().stream()
        .filter(e -> isFailure(e.getValue().phase()))
        .map(Map.Entry::getKey)
        .toList();
  }

  public Counts counts() {
    long done = count(OrderMark.Phase.DONE) + count(OrderMark.Phase.REPLACED);
    long failed = toRetry().size();
    return new Counts(done, plan.targets().size() - done - failed, failed);
  }

  private long count(OrderMark.Phase phase) {
    return marks.values().stream().filter(m -> m.phase() == phase).count();
  }

  private static boolean isFailure(OrderMark.Phase phase) {
    return phase == OrderMark.Phase.FAILED || phase == OrderMark.Phase.UNKNOWN;
  }
}
