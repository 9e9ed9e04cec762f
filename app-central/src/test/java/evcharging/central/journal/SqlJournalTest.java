package evcharging.central.journal;

import static evcharging.central.journal.SampleEvents.DRIVER;
import static evcharging.central.journal.SampleEvents.POINT;
import static evcharging.central.journal.SampleEvents.SESSION;
import static evcharging.central.journal.SampleEvents.reading;
import static evcharging.central.journal.SampleEvents.requested;
import static evcharging.central.journal.SampleEvents.ticket;
import static evcharging.central.journal.TestJournals.batch;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import evcharging.central.network.Event;
import evcharging.central.network.Live;
import evcharging.central.network.SessionEvent.MeterAwaited;
import evcharging.central.network.SessionEvent.SessionClosed;
import evcharging.central.network.SessionEvent.SessionGranted;
import evcharging.central.network.SessionEvent.SupplyBegan;
import evcharging.crypto.SigningKey;
import evcharging.domain.Energy;
import evcharging.domain.SessionId;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqlJournalTest {
  @TempDir Path directory;
  private final SigningKey key = SigningKey.random();
  private SqlJournal journal;

  @BeforeEach
  void open() {
    journal = SqlJournal.open(on(TestJournals.quiet(directory, key)));
  }

  /// The database these tests run on.
  JournalOptions on(JournalOptions options) {
    return options;
  }

  @AfterEach
  void close() {
    journal.abandon();
  }

  private void reopen() {
    journal.abandon();
    open();
  }

  private List<Event> replayed() {
    List<Event> events = new ArrayList<>();
    assertThat(journal.replay(0, entry -> events.add(entry.event()))).isEmpty();
    return events;
  }

  @Test
  void everyEventComesBackAsItWasInOrder() {
    List<Event> all = SampleEvents.all();
    all.forEach(event -> journal.write(batch(event)));
    reopen();
    assertThat(replayed()).isEqualTo(all.stream().filter(TestJournals::isChained).toList());
    assertThat(journal.live().stream().map(Noted::fact))
        .as("the session of the reading is over")
        .containsExactly(
            (evcharging.central.network.Live)
                all.stream()
                    .filter(e -> EventName.of(e) == EventName.WEATHER_NOTED)
                    .findFirst()
                    .get());
  }

  @Test
  void theTimeOfARecordSurvivesTheHourThatDaylightSavingRepeats() {
    journal.write(batch(new SessionGranted(SESSION)));
    reopen();
    journal.replay(0, entry -> assertThat(entry.at()).isEqualTo(TestJournals.START));
    assertThat(journal.lastSequence()).isEqualTo(1);
  }

  @Test
  void theHistoryOfASessionAndItsTicketCanBeRead() {
    journal.write(batch(requested(SESSION), new SessionGranted(SESSION)));
    journal.write(batch(new SupplyBegan(SESSION, new Energy(1_000), SampleEvents.AT)));
    journal.write(batch(reading(SESSION, 1, 4_000)));
    SessionRow open = journal.ledger().session(SESSION).orElseThrow();
    assertThat(open.state()).isEqualTo(SessionState.SUPPLYING);
    assertThat(open.energy()).isEqualTo(new Energy(4_000));
    assertThat(journal.live()).hasSize(1);

    journal.write(batch(new SessionClosed(SESSION, ticket(1, SESSION, 5_000))));
    SessionRow closed = journal.ledger().session(SESSION).orElseThrow();
    assertThat(closed.state()).isEqualTo(SessionState.CLOSED);
    assertThat(closed.amountCents()).hasValue(103);
    assertThat(closed.endedAt()).contains(SampleEvents.AT.plusSeconds(600));
    assertThat(journal.ledger().ticket(SESSION).orElseThrow().number()).isEqualTo(1);
    assertThat(journal.live()).isEmpty();
    assertThat(journal.ledger().trend(SESSION)).hasSize(1);
  }

  @Test
  void sessionsAreFoundByPointDriverTimeStateAndPage() {
    for (int i = 0; i < 5; i++) {
      journal.write(batch(requested(new SessionId("S-" + i))));
    }
    journal.write(batch(new MeterAwaited(new SessionId("S-2"), "gone")));
    Ledger ledger = journal.ledger();
    SessionFilter mine = SessionFilter.NEWEST.at(POINT).of(DRIVER).in(SampleEvents.BERLIN);
    assertThat(ids(ledger.sessions(mine))).containsExactly("S-4", "S-3", "S-2", "S-1", "S-0");
    List<SessionRow> first = ledger.sessions(mine.page(Long.MAX_VALUE, 2));
    assertThat(ids(ledger.sessions(mine.page(first.getLast().opened(), 2))))
        .containsExactly("S-2", "S-1");
    assertThat(ids(ledger.sessions(mine.that(Set.of(SessionState.AWAITING_METER)))))
        .containsExactly("S-2");
    assertThat(
            ledger.sessions(
                mine.between(SampleEvents.AT.plusSeconds(1), SampleEvents.AT.plusSeconds(2))))
        .isEmpty();
  }

  private static List<String> ids(List<SessionRow> rows) {
    return rows.stream().map(row -> row.session().value()).toList();
  }

  @Test
  void theAuditLogIsSearchedByWhoWhatAndOnWhat() {
    SampleEvents.all().forEach(event -> journal.write(batch(event)));
    Ledger ledger = journal.ledger();
    assertThat(ledger.audit(AuditFilter.NEWEST.by("operator:ana").page(Long.MAX_VALUE, 1_000)))
        .hasSize((int) SampleEvents.all().stream().filter(e -> !(e instanceof Live)).count());
    assertThat(ledger.audit(AuditFilter.NEWEST.on("CP001").doing(Set.of("point.hold-set/1"))))
        .singleElement()
        .satisfies(row -> assertThat(row.parameters()).contains("operator:ana said OUT"));
    assertThat(ledger.audit(AuditFilter.NEWEST.refused()))
        .hasSize(
            (int) SampleEvents.all().stream().filter(e -> e.outcome().equals("refused")).count());
    assertThat(ledger.audit(AuditFilter.NEWEST.by("' OR 1=1 --"))).isEmpty();
  }

  @Test
  void positionsMoveWithTheBatchAndAreThereAfterARestart() {
    Partition partition = new Partition("cp_telemetry", 0);
    journal.write(new Batch(List.of(), Map.of(partition, 17L)));
    journal.write(new Batch(List.of(), Map.of(partition, 42L)));
    reopen();
    assertThat(journal.positions()).containsExactly(Map.entry(partition, 42L));
  }

  @Test
  void aPositionMovedBySomebodyElseStopsTheWriterAndItsEvents() {
    Partition partition = new Partition("cp_telemetry", 0);
    journal.write(new Batch(List.of(), Map.of(partition, 17L)));
    journal
        .ledger()
        .database()
        .jdbi()
        .useHandle(h -> h.execute("UPDATE kafka_positions SET next_offset = 18"));
    Fresh fresh = new Fresh(TestJournals.START, TestJournals.ANA, new SessionGranted(SESSION));
    assertThatThrownBy(() -> journal.write(new Batch(List.of(fresh), Map.of(partition, 19L))))
        .isInstanceOf(JournalFailed.class);
    reopen();
    assertThat(journal.lastSequence()).isZero();
  }

  @Test
  void aReadingThatWaitsInMemoryHoldsThePositionBackUntilTheSessionSaysMore() {
    journal.abandon();
    journal =
        SqlJournal.open(
            on(TestJournals.quiet(directory, key).withReadingsEvery(Duration.ofHours(1))));
    Partition partition = new Partition("cp_telemetry", 0);
    journal.write(batch(requested(SESSION), new SessionGranted(SESSION)));
    Fresh noted = new Fresh(TestJournals.START, TestJournals.ANA, reading(SESSION, 1, 4_000));
    journal.write(new Batch(List.of(noted), Map.of(partition, 9L)));
    assertThat(journal.positions()).isEmpty();
    assertThat(journal.live()).isEmpty();
    journal.write(batch(new MeterAwaited(SESSION, "gone")));
    assertThat(journal.positions()).containsExactly(Map.entry(partition, 9L));
    assertThat(journal.live()).hasSize(1);
  }
}
