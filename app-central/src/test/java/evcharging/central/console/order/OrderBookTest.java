package evcharging.central.console.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import evcharging.central.console.ConsoleRig;
import evcharging.central.console.ConsoleRig.Connected;
import evcharging.central.console.Led;
import evcharging.central.console.OnFx;
import evcharging.central.console.order.OrderMark.Phase;
import evcharging.central.network.Command;
import evcharging.central.network.NetworkLimits;
import evcharging.central.network.OrderEvent.Order;
import evcharging.central.network.PendingOrder;
import evcharging.domain.CpId;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What becomes of orders, before a real core whose orders expire soon.
@Tag("B-10")
final class OrderBookTest {
  private static final Duration LONG = Duration.ofSeconds(60);

  @TempDir Path directory;
  private ConsoleRig rig;
  private CpId quick;
  private CpId mute;
  private OrderBook book;
  private Instant now = Instant.now();

  @BeforeEach
  void open() {
    NetworkLimits l = NetworkLimits.STANDARD;
    rig =
        new ConsoleRig(
            directory,
            new NetworkLimits(
                l.askPoint(),
                l.plugIn(),
                l.grace(),
                l.settle(),
                l.meterLimit(),
                Duration.ofSeconds(3),
                l.freeTries(),
                l.lockMost(),
                l.mostWatts(),
                l.diskReserveBytes(),
                l.delays()));
    Connected first = rig.connected("CP001", "Berlin", "0.25");
    Connected second = rig.connected("CP002", "Berlin", "0.25");
    quick = first.id();
    mute = second.id();
    await().until(() -> rig.view().points().size() == 2);
    book = OnFx.on(() -> new OrderBook(rig.desk(new Led()), () -> now));
  }

  @AfterEach
  void close() {
    rig.close();
  }

  @Test
  void anOrderThatExpiresUnconfirmedIsUnknownAndOnlyItIsGivenAgain() {
    OnFx.run(() -> book.give(book.plan(Order.OUT, Set.of(quick, mute))));
    assertThat(rig.view().orders()).as("a group waits for its undo").isEmpty();
    now = now.plus(OrderBook.UNDO);
    OnFx.run(book::tick);
    await().atMost(LONG).until(() -> phase(quick) == Phase.WAITING && phase(mute) == Phase.WAITING);
    UUID before = pending(mute).orElseThrow();
    rig.tell(new Command.NoteReport(quick, true, pending(quick), Instant.now()));
    await().atMost(LONG).until(() -> phase(quick) == Phase.DONE);
    await().atMost(LONG).until(() -> phase(mute) == Phase.UNKNOWN);
    assertThat(counts()).isEqualTo(new OrderRun.Counts(1, 0, 1));

    OnFx.run(book::retry);
    await().atMost(LONG).until(() -> pending(mute).filter(id -> !id.equals(before)).isPresent());
    assertThat(pending(quick)).as("what was done is not ordered again").isEmpty();
    assertThat(run().plan().targets()).extracting(OrderPlan.Target::id).containsExactly(mute);
    rig.tell(new Command.NoteReport(mute, true, pending(mute), Instant.now()));
    await().atMost(LONG).until(() -> phase(mute) == Phase.DONE);
    assertThat(counts()).isEqualTo(new OrderRun.Counts(1, 0, 0));
    OnFx.run(book::retry);
    assertThat(run().toRetry()).isEmpty();
  }

  private Phase phase(CpId point) {
    return OnFx.on(
        () -> {
          book.show(rig.view());
          return book.mark(point).map(OrderMark::phase).orElse(null);
        });
  }

  private Optional<UUID> pending(CpId point) {
    List<PendingOrder> orders = List.copyOf(rig.view().orders().values());
    return orders.stream()
        .filter(o -> o.point().equals(point))
        .map(PendingOrder::command)
        .findFirst();
  }

  private OrderRun run() {
    return OnFx.on(() -> book.runProperty().get().orElseThrow());
  }

  private OrderRun.Counts counts() {
    OrderRun run = run();
    return OnFx.on(() -> run.counts());
  }
}
