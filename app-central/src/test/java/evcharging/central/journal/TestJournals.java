package evcharging.central.journal;

import evcharging.central.network.Event;
import evcharging.central.network.IssuedTicket;
import evcharging.central.network.Live;
import evcharging.central.network.Network;
import evcharging.central.network.NetworkLimits;
import evcharging.central.network.Origin;
import evcharging.central.network.TicketSigner;
import evcharging.crypto.SigningKey;
import evcharging.wire.TicketJson;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/// Journals on real H2 files, for tests here and in the core.
public final class TestJournals {
  public static final Instant START = Instant.parse("2026-10-25T00:30:00Z");
  public static final Origin ANA = new Origin("operator:ana", "127.0.0.9");

  private TestJournals() {}

  /// Heads only at the orderly close, readings with every batch, snapshots never.
  public static JournalOptions quiet(Path directory, SigningKey key) {
    return JournalOptions.in(directory, key)
        .withHeads(Duration.ofHours(1), Integer.MAX_VALUE)
        .withReadingsEvery(Duration.ZERO)
        .withSnapshotEvery(Integer.MAX_VALUE);
  }

  public static TicketSigner signer(SigningKey key) {
    TicketJson json = new TicketJson();
    return ticket -> {
      String text = json.write(ticket);
      byte[] signature = key.sign(text.getBytes(StandardCharsets.UTF_8));
      return new IssuedTicket(
          ticket, text, Base64.getUrlEncoder().withoutPadding().encodeToString(signature));
    };
  }

  public static Batch batch(Event... events) {
    List<Fresh> fresh = new ArrayList<>();
    for (Event event : events) {
      fresh.add(new Fresh(START, ANA, event));
    }
    return new Batch(fresh, Map.of());
  }

  public static Network replayed(Journal journal, SigningKey key) {
    Network network = new Network(NetworkLimits.STANDARD, signer(key));
    journal.replay(0, entry -> network.apply(entry.event(), entry.at(), 0));
    journal.live().forEach(noted -> network.apply(noted.fact(), noted.at(), 0));
    return network;
  }

  /// What somebody with the database's file, but not our key, can do to it.
  public static void sql(Path directory, String... statements) {
    try (Database database = Database.open(Database.urlIn(directory))) {
      for (String statement : statements) {
        database.jdbi().useHandle(h -> h.execute(statement));
      }
    }
  }

  static boolean isChained(Event event) {
    return !(event instanceof Live);
  }
}
