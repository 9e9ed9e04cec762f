package evcharging.central.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import evcharging.central.journal.JournalOptions;
import evcharging.central.journal.SqlJournal;
import evcharging.central.journal.TestJournals;
import evcharging.central.network.Command;
import evcharging.central.network.Event;
import evcharging.central.network.Network;
import evcharging.central.network.NetworkLimits;
import evcharging.central.network.Origin;
import evcharging.central.network.Reply;
import evcharging.central.network.Status;
import evcharging.crypto.SigningKey;
import evcharging.domain.CpId;
import evcharging.domain.DriverId;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CoreTest {
  @TempDir Path directory;
  private final SigningKey key = SigningKey.random();
  private final AtomicReference<Throwable> fatal = new AtomicReference<>();

  private Core start() {
    SqlJournal journal = SqlJournal.open(JournalOptions.in(directory, key));
    return Core.start(
        journal,
        NetworkLimits.STANDARD,
        TestJournals.signer(key),
        new Exits(new NoReactions(), _ -> {}, fatal::set),
        CoreOptions.standard("test"));
  }

  static Reply ask(Core core, Command command) throws Exception {
    CompletableFuture<Reply> reply = new CompletableFuture<>();
    core.submit(command, new Origin("operator:ana", "local"), reply::complete);
    return reply.get(30, TimeUnit.SECONDS);
  }

  @Test
  void whatWasAnsweredIsThereAfterARestart() throws Exception {
    Core core = start();
    assertThat(ask(core, new Command.AddDriver(new DriverId("D01"), "hash")))
        .isInstanceOf(Reply.Done.class);
    assertThat(core.view().drivers()).containsKey(new DriverId("D01"));
    core.stop();
    Core again = start();
    assertThat(again.view().drivers()).containsKey(new DriverId("D01"));
    again.stop();
    assertThat(fatal.get()).isNull();
  }

  @Test
  void aStoppedCoreSaysSo() throws Exception {
    Core core = start();
    core.stop();
    assertThat(ask(core, new Command.Tick()))
        .isInstanceOfSatisfying(
            Reply.Refused.class,
            no -> assertThat(no.refusal().code().name()).isEqualTo("UNAVAILABLE"));
    await().untilAsserted(() -> assertThat(core.waiting()).isZero());
  }

  /// Nothing leaves the house.
  static final class NoReactions implements Reactions {
    @Override
    public List<Outgoing> to(Event event, Network network) {
      return List.of();
    }

    @Override
    public List<Outgoing> toStatus(CpId point, Status before, Status now, Network network) {
      return List.of();
    }
  }
}
