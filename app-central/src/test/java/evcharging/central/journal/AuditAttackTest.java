package evcharging.central.journal;

import static evcharging.central.journal.TestJournals.batch;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import evcharging.central.network.Event;
import evcharging.central.network.Network;
import evcharging.central.network.NetworkLimits;
import evcharging.config.Fault;
import evcharging.crypto.SigningKey;
import evcharging.wire.OnKafka.AuditHead;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// T22: the audit edited, cut, reordered, or rewritten with fresh hashes.
@Tag("S-04")
@Tag("T22")
class AuditAttackTest {
  @TempDir Path directory;
  private final SigningKey key = SigningKey.random();
  private long last;

  /// A journal with two signed heads: one in its middle, one at its end.
  @BeforeEach
  void write() {
    List<Event> events = SampleEvents.all().stream().filter(TestJournals::isChained).toList();
    for (List<Event> half : List.of(events.subList(0, 20), events.subList(20, events.size()))) {
      SqlJournal journal = open();
      half.forEach(event -> journal.write(batch(event)));
      last = journal.lastSequence();
      journal.close(new Network(NetworkLimits.STANDARD, TestJournals.signer(key)).image());
    }
  }

  private SqlJournal open() {
    return SqlJournal.open(TestJournals.quiet(directory, key));
  }

  private AuditVerification.Result verify() {
    try (Database database = Database.open(Database.urlIn(directory))) {
      return new AuditVerification(new Ledger(database), directory, key.verifyKey()).verify();
    }
  }

  private void assertFirstBad(long sequence) {
    assertThat(verify().firstBad().map(AuditVerification.Bad::sequence)).contains(sequence);
  }

  @Test
  void untouchedItIsSound() {
    AuditVerification.Result result = verify();
    assertThat(result.isSound()).isTrue();
    assertThat(result.entries()).isEqualTo(last);
    assertThat(result.heads()).isGreaterThanOrEqualTo(2);
  }

  @Test
  void anyEditedColumnIsNoticedAtItsRecord() {
    for (String edit :
        List.of(
            "actor = 'operator:eve'",
            "address = '10.0.0.1'",
            "happened_at = TIMESTAMP WITH TIME ZONE '2026-10-25 00:30:00.001+00'",
            "action = 'session.denied/1'",
            "subject = 'CP999'",
            "outcome = 'refused'",
            "parameters = '{}'",
            "hash = '" + "0".repeat(64) + "'")) {
      TestJournals.sql(
          directory,
          "CREATE TABLE kept AS SELECT * FROM journal",
          "UPDATE journal SET " + edit + " WHERE sequence = 13");
      assertFirstBad(13);
      TestJournals.sql(
          directory,
          "DELETE FROM journal",
          "INSERT INTO journal SELECT * FROM kept",
          "DROP TABLE kept");
    }
    assertThat(verify().isSound()).isTrue();
  }

  @Test
  void aRecordTakenOutIsNoticed() {
    TestJournals.sql(directory, "DELETE FROM journal WHERE sequence = 7");
    assertFirstBad(7);
  }

  @Test
  void aRecordTakenOutWithTheOthersMovedUpIsNoticed() {
    TestJournals.sql(directory, "DELETE FROM journal WHERE sequence = 7");
    for (long sequence = 8; sequence <= last; sequence++) {
      TestJournals.sql(
          directory,
          "UPDATE journal SET sequence = " + (sequence - 1) + " WHERE sequence = " + sequence);
    }
    assertFirstBad(7);
  }

  @Test
  void twoRecordsSwappedAreNoticed() {
    TestJournals.sql(
        directory,
        "UPDATE journal SET sequence = 9000 WHERE sequence = 9",
        "UPDATE journal SET sequence = 9 WHERE sequence = 10",
        "UPDATE journal SET sequence = 10 WHERE sequence = 9000");
    assertFirstBad(9);
  }

  @Test
  void aCutEndIsNoticedByTheVerifierAndByTheNextStart() {
    TestJournals.sql(directory, "DELETE FROM journal WHERE sequence > 30");
    assertFirstBad(31);
    SqlJournal journal = open();
    assertThatThrownBy(journal::newestSnapshot)
        .isInstanceOfSatisfying(
            Fault.class, fault -> assertThat(fault.code()).isEqualTo("JOURNAL-CUT"));
    journal.abandon();

    TestJournals.sql(directory, "DELETE FROM snapshots");
    SqlJournal again = open();
    assertThatThrownBy(() -> again.replay(0, _ -> {}))
        .isInstanceOfSatisfying(
            Fault.class, fault -> assertThat(fault.code()).isEqualTo("JOURNAL-CUT"))
        .hasMessageContaining("ends at entry 30");
    again.abandon();
  }

  @Test
  void aRewriteWithFreshHashesIsCaughtByAnOldHead() throws IOException {
    rewriteFrom(5);
    assertFirstBad(firstHeadFrom(5));
    assertThat(verify().firstBad().orElseThrow().why()).contains("rewritten");
    SqlJournal journal = open();
    assertThat(journal.replay(0, _ -> {})).hasValueSatisfying(w -> assertThat(w).contains("head"));
    journal.abandon();
  }

  @Test
  void aChangeInTheTailPutsTheNextStartInDoubt() {
    TestJournals.sql(
        directory, "DELETE FROM snapshots", "UPDATE journal SET actor = 'x' WHERE sequence = 40");
    SqlJournal journal = open();
    assertThat(journal.replay(0, _ -> {})).contains("the journal was changed at entry 40");
    journal.abandon();
  }

  @Test
  void aForgedHeadIsNoticed() throws IOException {
    Path heads = directory.resolve("audit-heads.jsonl");
    rewriteFrom(5);
    try (Database database = Database.open(Database.urlIn(directory))) {
      StoredEntry row = database.jdbi().withHandle(h -> JournalRows.at(h, last)).orElseThrow();
      SigningKey eve = SigningKey.random();
      HeadFile forged = new HeadFile(directory);
      Files.delete(heads);
      forged.append(HeadFile.sign(last, row.hash(), row.at(), eve));
    }
    assertThat(verify().firstBad().orElseThrow().why()).contains("forged");
  }

  @Test
  void aHeadThatAKillCutShortIsMendedAndNotTakenForForgery() throws IOException {
    Path heads = directory.resolve("audit-heads.jsonl");
    String whole = Files.readString(heads);
    Files.writeString(heads, whole + "{\"sequence\":46,\"ha");
    assertThat(verify().isSound()).isTrue();
    open().abandon();
    assertThat(Files.readString(heads)).isEqualTo(whole);
  }

  private long firstHeadFrom(long sequence) throws IOException {
    return new HeadFile(directory)
        .read().stream()
            .flatMap(line -> line.head().stream())
            .mapToLong(AuditHead::sequence)
            .filter(head -> head >= sequence)
            .findFirst()
            .orElseThrow();
  }

  /// Changes one record and makes every hash after it right again: what somebody with full access
  /// to the database, but not to the key, can do.
  private void rewriteFrom(long sequence) {
    try (Database database = Database.open(Database.urlIn(directory))) {
      database
          .jdbi()
          .useHandle(
              handle -> {
                handle.execute(
                    "UPDATE journal SET actor = 'operator:eve' WHERE sequence = ?", sequence);
                List<StoredEntry> rows =
                    new ArrayList<>(JournalRows.page(handle, 0, Long.MAX_VALUE, 1_000));
                String previous = AuditChain.GENESIS;
                for (StoredEntry row : rows) {
                  previous = AuditChain.hash(row, previous);
                  handle.execute(
                      "UPDATE journal SET hash = ? WHERE sequence = ?", previous, row.sequence());
                }
              });
    }
  }
}
