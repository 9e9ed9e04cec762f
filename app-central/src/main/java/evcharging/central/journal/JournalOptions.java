package evcharging.central.journal;

import evcharging.crypto.SigningKey;
import evcharging.wire.OnKafka.AuditHead;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Consumer;

/// How the journal is kept; each an option of Central (requirement C-02).
///
/// @param url of the database, with `jdbc:h2:` or `jdbc:postgresql:`
/// @param directory for the file of signed heads
/// @param key signs heads and snapshots
/// @param onHead is told each new head, on the journal's own thread: for the topic `audit_heads`
/// @param headEvery a head is signed at latest after this time, if anything was written
/// @param headRecords or after so many records
/// @param readingsEvery how long a reading may wait in memory
/// @param snapshotEvery how many entries between snapshots
/// @param trendsKept how long one-minute roll-ups are kept
public record JournalOptions(
    String url,
    Path directory,
    SigningKey key,
    Consumer<AuditHead> onHead,
    Duration headEvery,
    int headRecords,
    Duration readingsEvery,
    int snapshotEvery,
    Duration trendsKept) {

  /// An H2 database in this directory, with the standard values.
  public static JournalOptions in(Path directory, SigningKey key) {
    return new JournalOptions(
        Database.urlIn(directory),
        directory,
        key,
        _ -> {},
        Duration.ofSeconds(10),
        100,
        Duration.ofSeconds(2),
        10_000,
        Duration.ofDays(30));
  }

  public JournalOptions withUrl(String other) {
    return new JournalOptions(
        other,
        directory,
        key,
        onHead,
        headEvery,
        headRecords,
        readingsEvery,
        snapshotEvery,
        trendsKept);
  }

  public JournalOptions withOnHead(Consumer<AuditHead> other) {
    return new JournalOptions(
        url,
        directory,
        key,
        other,
        headEvery,
        headRecords,
        readingsEvery,
        snapshotEvery,
        trendsKept);
  }

  public JournalOptions withHeads(Duration every, int records) {
    return new JournalOptions(
        url, directory, key, onHead, every, records, readingsEvery, snapshotEvery, trendsKept);
  }

  public JournalOptions withReadingsEvery(Duration other) {
    return new JournalOptions(
        url, directory, key, onHead, headEvery, headRecords, other, snapshotEvery, trendsKept);
  }

  public JournalOptions withSnapshotEvery(int entries) {
    return new JournalOptions(
        url, directory, key, onHead, headEvery, headRecords, readingsEvery, entries, trendsKept);
  }
}
