package evcharging.central.journal;

import evcharging.central.network.Event;
import evcharging.central.network.SessionEvent.SessionClosed;
import evcharging.crypto.SigningKey;
import evcharging.domain.SessionId;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// A process that writes batches as fast as it can and says after each which entry was
/// acknowledged, until somebody kills it or the disk does.
final class WriterMain {
  private WriterMain() {}

  public static void main(String[] args) throws IOException {
    Path directory = Path.of(args[0]);
    SigningKey key = SigningKey.openOrCreate(directory.resolve("signing.pem"));
    SqlJournal journal =
        SqlJournal.open(
            JournalOptions.in(directory, key).withHeads(java.time.Duration.ofMillis(200), 100));
    journal.newestSnapshot();
    journal.replay(0, _ -> {});
    OutputStream out = new BufferedOutputStream(System.out);
    Partition partition = new Partition("cp_telemetry", 0);
    try {
      for (int round = 0; ; round++) {
        long first = journal.lastSequence();
        journal.write(new Batch(events(first, 1 + round % 7), Map.of(partition, first + 1)));
        out.write((journal.lastSequence() + "\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
      }
    } catch (JournalFailed e) {
      Runtime.getRuntime().halt(WriterProcess.JOURNAL_FAILED);
    }
  }

  /// Each group is a session asked for and closed: two entries, a session and a ticket.
  private static List<Fresh> events(long sequence, int groups) {
    List<Fresh> fresh = new ArrayList<>();
    for (int group = 0; group < groups; group++) {
      long number = sequence / 2 + group + 1;
      SessionId session = new SessionId("S-" + number);
      for (Event event :
          List.<Event>of(
              SampleEvents.requested(session),
              new SessionClosed(session, SampleEvents.ticket(number, session, 5_000)))) {
        fresh.add(new Fresh(TestJournals.START, TestJournals.ANA, event));
      }
    }
    return fresh;
  }
}
