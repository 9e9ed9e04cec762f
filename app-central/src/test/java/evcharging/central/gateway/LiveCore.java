package evcharging.central.gateway;

import evcharging.central.core.Core;
import evcharging.central.core.CoreOptions;
import evcharging.central.core.Exits;
import evcharging.central.core.NetworkView;
import evcharging.central.core.Outgoing;
import evcharging.central.core.Reactions;
import evcharging.central.journal.JournalOptions;
import evcharging.central.journal.SqlJournal;
import evcharging.central.network.Command;
import evcharging.central.network.Event;
import evcharging.central.network.Network;
import evcharging.central.network.NetworkLimits;
import evcharging.central.network.Origin;
import evcharging.central.network.Reply;
import evcharging.central.network.Status;
import evcharging.central.reactions.NetworkReactions;
import evcharging.central.vault.KeyVault;
import evcharging.domain.CpId;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/// A real core on a real journal, which also remembers what happened.
final class LiveCore implements AutoCloseable {
  private final List<Event> events = new CopyOnWriteArrayList<>();
  private final Core core;
  private volatile Consumer<Outgoing> delivery = _ -> {};

  LiveCore(Path directory, KeyVault vault) {
    core =
        Core.start(
            SqlJournal.open(JournalOptions.in(directory, vault.auditKey())),
            NetworkLimits.STANDARD,
            vault.ticketSigner(),
            new Exits(
                new Remembering(new NetworkReactions(InstantSource.system())),
                out -> delivery.accept(out),
                fatal -> {
                  throw new AssertionError(fatal);
                }),
            CoreOptions.standard("test"));
  }

  private final class Remembering implements Reactions {
    private final Reactions real;

    Remembering(Reactions real) {
      this.real = real;
    }

    @Override
    public List<Outgoing> to(Event event, Network network) {
      events.add(event);
      return real.to(event, network);
    }

    @Override
    public List<Outgoing> toStatus(CpId point, Status before, Status now, Network network) {
      return real.toStatus(point, before, now, network);
    }
  }

  void deliverTo(Consumer<Outgoing> gateway) {
    delivery = gateway;
  }

  Core core() {
    return core;
  }

  NetworkView view() {
    return core.view();
  }

  <E extends Event> List<E> events(Class<E> type) {
    return events.stream().filter(type::isInstance).map(type::cast).toList();
  }

  void submit(Command command, Origin origin) {
    core.submit(command, origin, _ -> {});
  }

  /// Returns when it is on disk.
  Reply tell(Command command) {
    CompletableFuture<Reply> reply = new CompletableFuture<>();
    core.submit(command, Origin.CENTRAL, reply::complete);
    return reply.join();
  }

  @Override
  public void close() {
    try {
      core.stop();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
