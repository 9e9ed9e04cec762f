package evcharging.central.gateway;

import evcharging.central.core.NetworkView;
import evcharging.central.core.NetworkView.PointView;
import evcharging.central.core.Outgoing;
import evcharging.central.network.ChargePoint;
import evcharging.central.network.Command;
import evcharging.central.network.Decision;
import evcharging.central.network.Event;
import evcharging.central.network.Moment;
import evcharging.central.network.Network;
import evcharging.central.network.NetworkLimits;
import evcharging.central.network.Origin;
import evcharging.central.network.Reply;
import evcharging.central.network.State;
import evcharging.central.network.Status;
import evcharging.central.network.TicketSigner;
import evcharging.central.reactions.NetworkReactions;
import evcharging.domain.CpId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/// The real rules and reactions behind one thread, kept in memory: everything of the core but the
/// disk.
final class MemoryCore implements AutoCloseable {
  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("core").factory());
  private final NetworkReactions reactions = new NetworkReactions(InstantSource.system());
  private final Network network;
  private final Map<CpId, Status> statuses = new HashMap<>();
  private final List<Event> events = new CopyOnWriteArrayList<>();
  private volatile Consumer<Outgoing> delivery = _ -> {};
  private volatile NetworkView view;

  MemoryCore(TicketSigner signer) {
    network = new Network(NetworkLimits.STANDARD, signer);
    view = picture();
    submit(new Command.Started("test"), Origin.CENTRAL).join();
  }

  void deliverTo(Consumer<Outgoing> gateway) {
    delivery = gateway;
  }

  CoreAccess access() {
    return new CoreAccess(this::submit, () -> view);
  }

  NetworkView view() {
    return view;
  }

  <E extends Event> List<E> events(Class<E> type) {
    return events.stream().filter(type::isInstance).map(type::cast).toList();
  }

  Reply tell(Command command) {
    return submit(command, Origin.CENTRAL).join();
  }

  CompletableFuture<Reply> submit(Command command, Origin origin) {
    return CompletableFuture.supplyAsync(() -> decide(command, origin), thread);
  }

  private Reply decide(Command command, Origin origin) {
    long millis = System.nanoTime() / 1_000_000;
    Instant now = Instant.now();
    Decision decision =
        network.decide(command, origin, new Moment(now, millis, UUID.randomUUID().toString()));
    List<Outgoing> out = new ArrayList<>();
    for (Event event : decision.events()) {
      network.apply(event, now, millis);
      events.add(event);
      out.addAll(reactions.to(event, network));
    }
    for (CpId point : network.state().takeTouched()) {
      Status status = network.status(point);
      Status before = statuses.put(point, status);
      if (!status.equals(before)) {
        out.addAll(reactions.toStatus(point, before, status, network));
      }
    }
    view = picture();
    out.forEach(delivery);
    return decision.reply();
  }

  private NetworkView picture() {
    State state = network.state();
    Map<CpId, PointView> points = new LinkedHashMap<>();
    for (ChargePoint point : state.points().values()) {
      points.put(
          point.id(),
          new PointView(point, network.status(point.id()), Instant.EPOCH, Instant.EPOCH));
    }
    return new NetworkView(
        events.size(),
        Instant.now(),
        points,
        Map.copyOf(state.sessions()),
        Map.copyOf(state.drivers()),
        Map.copyOf(state.operators()),
        Map.copyOf(state.tokens()),
        Map.copyOf(state.orders()),
        Map.copyOf(state.weather()),
        state.inDoubt(),
        state.diskFull());
  }

  @Override
  public void close() {
    thread.shutdownNow();
  }
}
