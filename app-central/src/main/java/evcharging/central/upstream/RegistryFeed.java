package evcharging.central.upstream;

import evcharging.central.network.Command;
import evcharging.central.network.Origin;
import evcharging.central.network.Reply;
import evcharging.crypto.ClientTls;
import evcharging.crypto.ServerIdentity;
import evcharging.domain.CpId;
import evcharging.domain.Refusal;
import evcharging.domain.Refusal.Code;
import evcharging.link.Backoff;
import evcharging.link.CannotReach;
import evcharging.link.registry.RegistryChange;
import evcharging.link.registry.RegistryChange.Kind;
import evcharging.link.registry.RegistryChanges;
import evcharging.link.registry.RegistryClient;
import evcharging.link.registry.RegistryRefused;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Holds the Registry's feed open: what the Registry says about a point is in force at once (G-03).
///
/// Reads the whole book at each start, the newest line of each point only; hearing a line again
/// changes nothing. While the feed is cut, known points go on (F-06), and [#state] says that
/// deregistrations may be late. One thread of its own.
public final class RegistryFeed implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(RegistryFeed.class);
  private static final Duration CORE_PATIENCE = Duration.ofSeconds(10);

  private final RegistryPlace place;
  private final RegistryClient client;
  private final Way core;
  private final KnownRegistrations known;
  private final Consumer<String> say;
  private final Thread thread = Thread.ofVirtual().name("registry-feed").unstarted(this::holdOpen);
  private volatile boolean closed;
  private volatile boolean connected;
  private volatile boolean everConnected;
  private volatile boolean refused;
  private boolean saidLost;

  /// The way into the core.
  @FunctionalInterface
  public interface Way {
    /// Never blocks; `reply` is told once what it says is on disk.
    void submit(Command command, Origin origin, Consumer<Reply> reply);
  }

  /// @param identity what Central proves itself with
  /// @param keyFile where the key of tokens is kept for a start without the Registry
  /// @param say is told in one line when the Registry is lost and when it is found
  public RegistryFeed(
      RegistryPlace place, ServerIdentity identity, Path keyFile, Way core, Consumer<String> say) {
    this.place = place;
    this.client = place.client(ClientTls.showing(identity));
    this.core = core;
    this.known = new KnownRegistrations(keyFile);
    this.say = say;
  }

  public RegistryFeed start() {
    thread.start();
    return this;
  }

  /// What the gateway asks.
  public Enrolments enrolments() {
    return known;
  }

  /// Whether the feed is held open.
  public boolean connected() {
    return connected;
  }

  /// One sentence for people.
  public String state() {
    if (connected) {
      return "connected to " + place;
    }
    if (refused) {
      return place + " does not take Central's certificate; 'ev-central setup' gets a new one";
    }
    return everConnected
        ? "cannot reach " + place + "; known points go on, deregistrations may be late"
        : "waiting for " + place + "; known points go on, new ones wait";
  }

  @Override
  public void close() {
    closed = true;
    client.close();
    thread.interrupt();
  }

  private void holdOpen() {
    Backoff backoff = Backoff.standard();
    while (!closed) {
      try {
        follow(backoff);
      } catch (CannotReach | RegistryRefused e) {
        connected = false;
        refused = e instanceof RegistryRefused;
        if (!saidLost && !closed) {
          say.accept(refused ? state() : "cannot reach the Registry at " + place + ", retrying");
          LOG.warn("event=registry-lost reason=\"{}\"", e.getMessage());
        }
        saidLost = !closed;
        if (!rest(backoff)) {
          return;
        }
        continue;
      } catch (InterruptedException e) {
        return;
      }
    }
  }

  /// The token key, the whole book, then every new line as it is written.
  private void follow(Backoff backoff) throws CannotReach, RegistryRefused, InterruptedException {
    known.know(client.tokenKey());
    long after = catchUp();
    connected = true;
    refused = false;
    everConnected = true;
    backoff.succeeded();
    LOG.info("event=registry-found book={}", after);
    if (saidLost) {
      say.accept("The Registry at " + place + " is back");
    }
    saidLost = false;
    while (!closed) {
      RegistryChanges fresh = client.changes(after);
      if (fresh.last() < after) {
        return;
      }
      take(newestOf(Map.of(), fresh.lines()));
      after = fresh.next(after);
    }
  }

  /// Before anything is told to the core the whole book is read: a point struck out and registered
  /// again long ago must not lose its connection now.
  private long catchUp() throws CannotReach, RegistryRefused, InterruptedException {
    Map<CpId, RegistryChange> newest = Map.of();
    long after = 0;
    RegistryChanges page = client.changes(after, Duration.ZERO);
    while (!page.lines().isEmpty()) {
      newest = newestOf(newest, page.lines());
      after = page.next(after);
      page = client.changes(after, Duration.ZERO);
    }
    take(newest);
    return after;
  }

  private static Map<CpId, RegistryChange> newestOf(
      Map<CpId, RegistryChange> before, List<RegistryChange> lines) {
    Map<CpId, RegistryChange> newest = new LinkedHashMap<>(before);
    lines.forEach(line -> newest.put(line.point(), line));
    return newest;
  }

  private void take(Map<CpId, RegistryChange> lines) throws CannotReach, InterruptedException {
    for (RegistryChange line : lines.values()) {
      known.know(line);
      tell(
          line.kind() == Kind.DEREGISTERED
              ? new Command.PointDeregistered(line.point(), line.number())
              : new Command.PointRegistered(line.point(), line.number()));
    }
  }

  /// A line the core did not take is read again.
  private void tell(Command command) throws CannotReach, InterruptedException {
    CompletableFuture<Reply> reply = new CompletableFuture<>();
    core.submit(command, new Origin("registry", place.host()), reply::complete);
    try {
      Reply answer = reply.get(CORE_PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
      if (answer instanceof Reply.Refused(Refusal refusal)
          && (refusal.code() == Code.BUSY || refusal.code() == Code.UNAVAILABLE)) {
        throw new CannotReach("the core does not take what the Registry says", null);
      }
    } catch (TimeoutException | ExecutionException e) {
      throw new CannotReach("the core does not answer", e);
    }
  }

  private boolean rest(Backoff backoff) {
    try {
      Thread.sleep(backoff.pause());
      return true;
    } catch (InterruptedException e) {
      return false;
    }
  }
}
