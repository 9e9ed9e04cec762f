package evcharging.central.journal;

import static evcharging.central.journal.TestJournals.batch;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import evcharging.central.network.Network;
import evcharging.central.network.NetworkLimits;
import evcharging.central.network.SessionEvent.SessionGranted;
import evcharging.config.Fault;
import evcharging.crypto.SigningKey;
import evcharging.domain.SessionId;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is wrong with the data is said at start in one sentence with a code, and nothing is lost
/// silently.
class DamageTest {
  private static final int ENTRIES = 400;

  @TempDir Path directory;
  private final SigningKey key = SigningKey.random();

  private JournalOptions options() {
    return TestJournals.quiet(directory, key).withHeads(Duration.ofMillis(40), 1);
  }

  private Path file() {
    return directory.resolve("central.mv.db");
  }

  private void write() {
    SqlJournal journal = SqlJournal.open(options());
    for (int i = 0; i < ENTRIES; i += 20) {
      SessionGranted[] granted = new SessionGranted[20];
      for (int j = 0; j < granted.length; j++) {
        granted[j] = new SessionGranted(new SessionId("S-" + (i + j)));
      }
      journal.write(batch(granted));
    }
    journal.close(new Network(NetworkLimits.STANDARD, TestJournals.signer(key)).image());
  }

  private Fault faultAtStart() {
    return catchThrowableOfType(
        Fault.class,
        () -> {
          SqlJournal journal = SqlJournal.open(options());
          try {
            journal.newestSnapshot();
            journal.replay(0, _ -> {});
          } finally {
            journal.abandon();
          }
        });
  }

  private static void assertClear(Fault fault) {
    assertThat(fault.getMessage()).doesNotContain("Exception", "\n").endsWith(".");
  }

  @Test
  void aFileThatIsNoDatabaseIsDamage() throws IOException {
    Files.writeString(file(), "this is no database\n".repeat(1_000));
    Fault fault = faultAtStart();
    assertThat(fault.code()).isEqualTo("JOURNAL-DAMAGED");
    assertThat(fault).hasMessageContaining("central");
    assertClear(fault);
  }

  @Test
  void whereverTheFileIsCutNothingIsMissingInSilence() throws IOException {
    write();
    byte[] whole = Files.readAllBytes(file());
    byte[] heads = Files.readAllBytes(directory.resolve("audit-heads.jsonl"));
    for (int percent : List.of(2, 20, 40, 60, 80, 90)) {
      Files.write(file(), Arrays.copyOf(whole, whole.length / 100 * percent));
      Files.write(directory.resolve("audit-heads.jsonl"), heads);
      assertThat(whatComesBack())
          .as("cut to %d %%", percent)
          .isIn(percent <= 20 ? List.of("fault") : List.of("fault", "all"));
    }
  }

  @Test
  void flippedBytesAreNeverTakenForTruth() throws IOException {
    write();
    byte[] whole = Files.readAllBytes(file());
    Random random = new Random(7);
    for (int round = 0; round < 12; round++) {
      byte[] bad = whole.clone();
      for (int i = 0; i < 40; i++) {
        bad[random.nextInt(bad.length)] ^= (byte) (1 << random.nextInt(8));
      }
      Files.write(file(), bad);
      assertThat(whatComesBack()).as("round %d", round).isIn("fault", "doubt", "all");
    }
  }

  /// `all` only if every entry came back as it was written.
  private String whatComesBack() {
    List<Entry> entries = new ArrayList<>();
    try {
      SqlJournal journal = SqlJournal.open(options());
      try {
        journal.newestSnapshot();
        boolean doubt = journal.replay(0, entries::add).isPresent();
        journal.live();
        return doubt ? "doubt" : entries.size() == ENTRIES ? "all" : "missing in silence";
      } finally {
        journal.abandon();
      }
    } catch (Fault fault) {
      assertClear(fault);
      return "fault";
    }
  }

  @Test
  void anUnknownEventStopsTheStartAndNamesItself() {
    write();
    TestJournals.sql(
        directory, "UPDATE journal SET action = 'session.teleported/1' WHERE sequence = 17");
    Fault fault = faultAtStart();
    assertThat(fault.code()).isEqualTo("JOURNAL-UNKNOWN-EVENT");
    assertThat(fault).hasMessageContaining("session.teleported/1").hasMessageContaining("entry 17");
  }

  @Test
  void aDatabaseOfANewerVersionIsLeftAlone() {
    write();
    TestJournals.sql(directory, "INSERT INTO schema_version VALUES (99)");
    assertThat(faultAtStart().code()).isEqualTo("JOURNAL-TOO-NEW");
  }

  @Test
  void aDatabaseLockedByAnotherProcessSaysSo() throws Exception {
    try (WriterProcess other = WriterProcess.start(directory, List.of(), List.of())) {
      other.acknowledged(1);
      Fault fault = faultAtStart();
      assertThat(fault.code()).isEqualTo("JOURNAL-LOCKED");
      assertThat(fault).hasMessageContaining("in use by another process");
      assertClear(fault);
    }
  }

  /// The largest file a process may write stands for the disk's end: the write fails for real.
  @Test
  void aDiskThatIsFullStopsTheWriterAndTheNextStartHasAllThatWasAcknowledged() throws Exception {
    long acknowledged;
    try (WriterProcess writer =
        WriterProcess.start(
            directory, List.of("bash", "-c", "ulimit -f 600; exec \"$@\"", "bash"), List.of())) {
      assertThat(writer.exitCode()).isEqualTo(WriterProcess.JOURNAL_FAILED);
      acknowledged = writer.acknowledgedSoFar();
    }
    assertThat(acknowledged).isPositive();
    SqlJournal journal = SqlJournal.open(options());
    assertThat(journal.replay(0, _ -> {})).isEmpty();
    assertThat(journal.lastSequence()).isGreaterThanOrEqualTo(acknowledged);
    journal.abandon();
  }

  @Test
  void aFullDiskAtStartIsSaidInOneSentence() {
    Fault fault =
        DatabaseTrouble.atStart(
            "jdbc:h2:file:/data/central;WRITE_DELAY=0",
            new RuntimeException(new IOException("No space left on device")));
    assertThat(fault.code()).isEqualTo("JOURNAL-DISK-FULL");
    assertThat(fault).hasMessageContaining("/data/central is full");
  }

  @Test
  void anUnreachableServerIsSaidInOneSentence() {
    assertThatThrownBy(
            () -> SqlJournal.open(options().withUrl("jdbc:h2:tcp://127.0.0.1:1/central")))
        .isInstanceOfSatisfying(
            Fault.class,
            fault -> {
              assertThat(fault.code()).isEqualTo("JOURNAL-UNREACHABLE");
              assertClear(fault);
            });
  }

  @Test
  void bytesAtTheEndOfTheFileThatAKillLeftAreNoDamage() throws IOException {
    write();
    try (RandomAccessFile torn = new RandomAccessFile(file().toFile(), "rw")) {
      torn.seek(torn.length());
      torn.write(new byte[3_000]);
    }
    assertThat(whatComesBack()).isEqualTo("all");
  }
}
