package evcharging.central;

import evcharging.central.core.CoreOptions;
import evcharging.central.journal.JournalOptions;
import evcharging.crypto.SigningKey;
import java.nio.file.Path;
import java.time.Duration;
import picocli.CommandLine.Option;

/// Sizes and times of the core, its journal and what watches them.
final class CoreTuning {
  @Option(
      names = "--db",
      paramLabel = "URL",
      description = "jdbc:postgresql://… instead of the H2 file in the data directory.")
  private String database;

  @Option(
      names = "--inbox",
      paramLabel = "N",
      defaultValue = "10000",
      description = "Commands that may wait before Central says BUSY (${DEFAULT-VALUE}).")
  private int inbox;

  @Option(
      names = "--batch",
      paramLabel = "N",
      defaultValue = "256",
      description = "Commands in one transaction at most (${DEFAULT-VALUE}).")
  private int batch;

  @Option(
      names = "--tick",
      paramLabel = "TIME",
      defaultValue = "200ms",
      description = "How often deadlines are judged (${DEFAULT-VALUE}).")
  private Duration tick;

  @Option(
      names = "--stall",
      paramLabel = "TIME",
      defaultValue = "3s",
      description = "A gap in Central's own life that means it slept (${DEFAULT-VALUE}).")
  private Duration stall;

  @Option(
      names = "--view-every",
      paramLabel = "TIME",
      defaultValue = "50ms",
      description = "How often readers get a new view under load (${DEFAULT-VALUE}).")
  private Duration viewEvery;

  @Option(
      names = "--head-every",
      paramLabel = "TIME",
      defaultValue = "10s",
      description = "A head of the audit chain is signed at latest after (${DEFAULT-VALUE}).")
  private Duration headEvery;

  @Option(
      names = "--head-records",
      paramLabel = "N",
      defaultValue = "100",
      description = "or after so many records (${DEFAULT-VALUE}).")
  private int headRecords;

  @Option(
      names = "--readings-every",
      paramLabel = "TIME",
      defaultValue = "2s",
      description = "How long a reading may wait in memory (${DEFAULT-VALUE}).")
  private Duration readingsEvery;

  @Option(
      names = "--snapshot-every",
      paramLabel = "N",
      defaultValue = "10000",
      description = "Records between two snapshots (${DEFAULT-VALUE}).")
  private int snapshotEvery;

  @Option(
      names = "--disk-every",
      paramLabel = "TIME",
      defaultValue = "5s",
      description = "How often free disk is looked at (${DEFAULT-VALUE}).")
  private Duration diskEvery;

  @Option(
      names = "--announcements",
      paramLabel = "N",
      defaultValue = "10000",
      description = "Records that may wait while Kafka is away (${DEFAULT-VALUE}).")
  private int announcements;

  CoreOptions core(String version) {
    return new CoreOptions(version, inbox, batch, tick, stall, viewEvery);
  }

  JournalOptions journal(Path directory, SigningKey key) {
    JournalOptions standard =
        JournalOptions.in(directory, key)
            .withHeads(headEvery, headRecords)
            .withReadingsEvery(readingsEvery)
            .withSnapshotEvery(snapshotEvery);
    return database == null ? standard : standard.withUrl(database);
  }

  Duration diskEvery() {
    return diskEvery;
  }

  int announcements() {
    return announcements;
  }
}
