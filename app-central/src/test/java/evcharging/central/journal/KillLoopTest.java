package evcharging.central.journal;

import static org.assertj.core.api.Assertions.assertThat;

import evcharging.crypto.SigningKey;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// `kill -9` of a writer in full flow, again and again on the same database: nothing acknowledged
/// is lost, no batch is torn. `-Djournal.kills=N` for more.
@Tag("F-04")
class KillLoopTest {
  @TempDir Path directory;

  @Test
  @Timeout(3_600)
  void nothingAcknowledgedIsLostAndNoBatchIsTorn() throws Exception {
    int kills = Integer.getInteger("journal.kills", 5);
    Random random = new Random(42);
    long before = 0;
    for (int kill = 1; kill <= kills; kill++) {
      long acknowledged;
      try (WriterProcess writer = WriterProcess.start(directory, List.of(), List.of())) {
        writer.acknowledged(before + 20 + random.nextInt(300));
        acknowledged = writer.kill();
      }
      assertThat(acknowledged).as("entries of writer %d", kill).isGreaterThan(before);
      before = check(acknowledged);
    }
  }

  /// @return how many entries there are
  private long check(long acknowledged) throws Exception {
    SigningKey key = SigningKey.openOrCreate(directory.resolve("signing.pem"));
    SqlJournal journal = SqlJournal.open(TestJournals.quiet(directory, key));
    try {
      assertThat(journal.replay(0, _ -> {})).isEmpty();
      long last = journal.lastSequence();
      assertThat(last).as("nothing acknowledged is lost").isGreaterThanOrEqualTo(acknowledged);
      assertThat(last % 2).as("no session without its ticket").isZero();
      assertThat(
              new AuditVerification(journal.ledger(), directory, key.verifyKey())
                  .verify()
                  .firstBad())
          .isEmpty();
      wholeBatches(journal, last);
      return last;
    } finally {
      journal.abandon();
    }
  }

  /// Journal, sessions, tickets and position are written in one transaction: they agree.
  private static void wholeBatches(SqlJournal journal, long last) {
    journal
        .ledger()
        .database()
        .jdbi()
        .useHandle(
            handle -> {
              assertThat(LedgerCheck.number(handle, "SELECT COUNT(*) FROM journal"))
                  .isEqualTo(last);
              assertThat(LedgerCheck.number(handle, "SELECT COUNT(*) FROM tickets"))
                  .isEqualTo(last / 2);
              assertThat(
                      LedgerCheck.number(
                          handle,
                          "SELECT COUNT(*) FROM sessions s JOIN tickets t"
                              + " ON t.session_id = s.session_id WHERE s.state = 'CLOSED'"))
                  .isEqualTo(last / 2);
              long position = LedgerCheck.number(handle, "SELECT next_offset FROM kafka_positions");
              assertThat(position).as("of the last batch").isBetween(1L, last - 1);
              assertThat(position % 2).isOne();
            });
  }
}
