package evcharging.central.core;

import static org.assertj.core.api.Assertions.assertThat;

import evcharging.central.journal.Journal;
import evcharging.central.journal.LedgerCheck;
import evcharging.central.journal.SessionState;
import evcharging.central.journal.SqlJournal;
import evcharging.central.journal.TestJournals;
import evcharging.central.network.Network;
import evcharging.central.network.NetworkImage;
import evcharging.central.network.NetworkLimits;
import evcharging.central.network.Session;
import evcharging.crypto.SigningKey;
import evcharging.domain.SessionId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("F-04")
class CrashPointTest {
  @TempDir Path directory;
  private final SigningKey key = SigningKey.random();
  private final RecordedRun run = new RecordedRun(key);

  private SqlJournal open(Path at) {
    return SqlJournal.open(TestJournals.quiet(at, key));
  }

  private NetworkImage restored(Journal journal) {
    return Core.restore(journal, NetworkLimits.STANDARD, TestJournals.signer(key))
        .network()
        .image();
  }

  /// The database as a crash right after each commit leaves it: copied while it is open, never
  /// closed.
  @Test
  void cutAtEveryBatchTheStateIsThatOfTheMoment() throws IOException {
    SqlJournal writer = open(directory.resolve("live"));
    int batches = run.batches().size();
    assertThat(batches).isGreaterThan(30);
    for (int done = 1; done <= batches; done++) {
      writer.write(run.batches().get(done - 1));
      Path copy = Files.createDirectories(directory.resolve("cut" + done));
      Files.copy(directory.resolve("live/central.mv.db"), copy.resolve("central.mv.db"));
      SqlJournal reopened = open(copy);
      Images.assertSame(restored(reopened), run.after(done), "after batch " + done);
      ledgerAgrees(reopened, run.after(done));
      reopened.abandon();
    }
    writer.abandon();
  }

  private void ledgerAgrees(SqlJournal journal, NetworkImage state) {
    LedgerCheck.Result check = new LedgerCheck(journal.ledger(), key.verifyKey()).check();
    assertThat(check.errors()).isEmpty();
    assertThat(check.tickets()).isEqualTo(state.nextTicket() - 1);
    assertThat(check.open())
        .containsExactlyInAnyOrderElementsOf(state.sessions().stream().map(Session::id).toList());
  }

  @Test
  void snapshotAndTailEqualTheFullReplayWhereverTheSnapshotIs() {
    for (int at = 1; at < run.batches().size(); at += 4) {
      Path place = directory.resolve("snapshot" + at);
      SqlJournal journal = open(place);
      run.batches().subList(0, at).forEach(journal::write);
      journal.close(run.after(at));
      journal = open(place);
      assertThat(journal.newestSnapshot()).isPresent();
      assertThat(journal.newestSnapshot().get().sequence()).isEqualTo(journal.lastSequence());
      run.batches().subList(at, run.batches().size()).forEach(journal::write);
      journal.abandon();

      journal = open(place);
      NetworkImage quick = restored(journal);
      Network full = TestJournals.replayed(journal, key);
      Images.assertSame(quick, full.image(), "snapshot at " + at);
      Images.assertSame(quick, run.after(run.batches().size()), "the run itself");
      journal.abandon();
    }
  }

  @Test
  void aSnapshotSomebodyChangedIsPassedOver() {
    SqlJournal journal = open(directory);
    run.batches().forEach(journal::write);
    journal.close(run.after(run.batches().size()));
    TestJournals.sql(
        directory, "UPDATE snapshots SET image = REPLACE(image, '\"CP001\"', '\"CP009\"')");
    journal = open(directory);
    assertThat(journal.newestSnapshot()).isEmpty();
    Images.assertSame(restored(journal), run.after(run.batches().size()), "replayed in full");
    journal.abandon();
  }

  @Test
  void theHistoryKnowsHowEachSessionEnded() {
    SqlJournal journal = open(directory);
    run.batches().forEach(journal::write);
    List<SessionId> closed =
        journal
            .ledger()
            .sessions(
                evcharging.central.journal.SessionFilter.NEWEST.that(
                    java.util.Set.of(SessionState.CLOSED)))
            .stream()
            .map(row -> row.session())
            .toList();
    assertThat(closed).hasSize(2);
    assertThat(journal.ledger().ticket(closed.getLast()).orElseThrow().amountCents()).isEqualTo(15);
    assertThat(journal.ledger().tickets(10)).hasSize(2);
    journal.abandon();
  }
}
