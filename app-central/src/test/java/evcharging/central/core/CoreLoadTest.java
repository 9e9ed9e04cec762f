package evcharging.central.core;

import static evcharging.central.core.CoreTest.ask;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import evcharging.central.journal.Journal;
import evcharging.central.journal.Partition;
import evcharging.central.journal.SqlJournal;
import evcharging.central.journal.TestJournals;
import evcharging.central.network.AccountEvent;
import evcharging.central.network.Command;
import evcharging.central.network.Decision;
import evcharging.central.network.NetworkLimits;
import evcharging.central.network.Origin;
import evcharging.central.network.Reply;
import evcharging.central.network.SystemEvent;
import evcharging.crypto.SigningKey;
import evcharging.domain.DriverId;
import evcharging.domain.Refusal;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The core in a crowd, and when something breaks under it.
class CoreLoadTest {
  private static final Origin DOOR = new Origin("driver:D01", "127.0.0.1");

  @TempDir Path directory;
  private final SigningKey key = SigningKey.random();
  private final AtomicReference<Throwable> fatal = new AtomicReference<>();
  private final AtomicLong clock = new AtomicLong(1_000);
  private final List<Outgoing> delivered = new ArrayList<>();

  private WatchedJournal journal() {
    return new WatchedJournal(SqlJournal.open(TestJournals.quiet(directory, key)));
  }

  private Core start(Journal journal, CoreOptions options, Core.Seams seams) {
    return Core.start(
        journal,
        Core.restore(journal, NetworkLimits.STANDARD, TestJournals.signer(key)),
        new Exits(new CoreTest.NoReactions(), delivered::add, fatal::set),
        options,
        seams);
  }

  @Test
  void aCrowdSharesItsCommitsAndNobodyIsAnsweredBeforeHis() throws Exception {
    WatchedJournal journal = journal();
    Core core = start(journal, CoreOptions.standard("test"), Core.Seams.REAL);
    int crowd = 2_000;
    CountDownLatch answered = new CountDownLatch(crowd);
    AtomicInteger early = new AtomicInteger();
    List<Thread> threads = new ArrayList<>();
    for (int t = 0; t < 20; t++) {
      int first = t * crowd / 20;
      threads.add(
          Thread.ofVirtual()
              .start(
                  () -> {
                    for (int i = first; i < first + crowd / 20; i++) {
                      DriverId id = new DriverId("D" + i);
                      core.submit(
                          new Command.AddDriver(id, "hash"),
                          DOOR,
                          reply -> {
                            if (!(reply instanceof Reply.Done) || !journal.holds(id)) {
                              early.incrementAndGet();
                            }
                            answered.countDown();
                          });
                    }
                  }));
    }
    assertThat(answered.await(60, TimeUnit.SECONDS)).isTrue();
    assertThat(early).hasValue(0);
    assertThat(journal.commits()).isLessThan(crowd / 10);
    assertThat(core.view().drivers()).hasSize(crowd);
    core.stop();
  }

  @Test
  void aFullInboxSaysBusyAtOnceAndNeverGrows() throws Exception {
    WatchedJournal journal = journal();
    Core core = start(journal, CoreOptions.standard("test").withInbox(8), Core.Seams.REAL);
    journal.block();
    List<Reply> replies = new CopyOnWriteArrayList<>();
    core.submit(new Command.AddDriver(new DriverId("first"), "hash"), DOOR, replies::add);
    await().until(() -> journal.waiting() && core.waiting() == 0);
    for (int i = 0; i < 20; i++) {
      core.submit(new Command.AddDriver(new DriverId("D" + i), "hash"), DOOR, replies::add);
      assertThat(core.waiting()).isLessThanOrEqualTo(8);
    }
    assertThat(replies).hasSize(12).allSatisfy(no -> assertRefused(no, Refusal.Code.BUSY));
    assertThat(core.submitRecords(List.of(), Map.of(), () -> {})).isFalse();
    journal.unblock();
    await().untilAsserted(() -> assertThat(replies).hasSize(21));
    core.stop();
  }

  private static void assertRefused(Reply reply, Refusal.Code code) {
    assertThat(reply)
        .isInstanceOfSatisfying(
            Reply.Refused.class, no -> assertThat(no.refusal().code()).isEqualTo(code));
  }

  @Test
  void aRuleThatThrowsRefusesItsCommandOnlyWithAnIncidentToQuote() throws Exception {
    Core.Seams seams =
        new Core.Seams(
            Clocks.SYSTEM,
            (network, command, origin, now) -> {
              if (command instanceof Command.RevokeToken) {
                throw new IllegalStateException("a bug");
              }
              return network.decide(command, origin, now);
            });
    Core core = start(journal(), CoreOptions.standard("test"), seams);
    Reply reply = ask(core, new Command.RevokeToken("wall"));
    assertRefused(reply, Refusal.Code.FAULT);
    assertThat(((Reply.Refused) reply).refusal().sentence())
        .containsPattern("INCIDENT-[0-9A-F]{16}")
        .doesNotContain("a bug");
    assertThat(ask(core, new Command.AddDriver(new DriverId("D01"), "hash")))
        .isInstanceOf(Reply.Done.class);
    core.stop();
    assertThat(fatal.get()).isNull();
  }

  @Test
  void aJournalThatThrowsEndsTheCoreAndNobodyIsToldAnything() throws Exception {
    WatchedJournal journal = journal();
    Core core = start(journal, CoreOptions.standard("test"), Core.Seams.REAL);
    long seen = core.view().sequence();
    journal.breakNow();
    List<Reply> replies = new CopyOnWriteArrayList<>();
    core.submit(new Command.AddDriver(new DriverId("D01"), "hash"), DOOR, replies::add);
    await().untilAsserted(() -> assertThat(fatal.get()).hasMessage("the disk is gone"));
    core.stop();
    assertThat(replies).as("the outcome is unknown").isEmpty();
    assertThat(core.view().sequence()).as("state ahead of disk is never shown").isEqualTo(seen);
    assertRefused(ask(core, new Command.Tick()), Refusal.Code.UNAVAILABLE);
    journal.abandon();
  }

  @Test
  void anEventThatCannotBeAppliedEndsTheCore() throws Exception {
    Core.Seams seams =
        new Core.Seams(
            Clocks.SYSTEM,
            (network, command, origin, now) ->
                command instanceof Command.RevokeToken
                    ? new Decision(
                        List.of(new AccountEvent.DriverBlocked(new DriverId("ghost"), true)),
                        new Reply.Done())
                    : network.decide(command, origin, now));
    WatchedJournal journal = journal();
    Core core = start(journal, CoreOptions.standard("test"), seams);
    core.submit(new Command.RevokeToken("wall"), DOOR, _ -> {});
    await().untilAsserted(() -> assertThat(fatal.get()).isNotNull());
    core.stop();
    journal.abandon();
  }

  @Test
  void afterASleepItWakesFirstHearsWhatWaitedAndJudgesThen() throws Exception {
    List<String> order = new CopyOnWriteArrayList<>();
    Core.Seams seams =
        new Core.Seams(
            new Clocks(InstantSource.system(), clock::get),
            (network, command, origin, now) -> {
              order.add(command.getClass().getSimpleName());
              return network.decide(command, origin, now);
            });
    WatchedJournal journal = journal();
    Core core = start(journal, CoreOptions.standard("test"), seams);
    journal.block();
    core.submit(new Command.AddDriver(new DriverId("first"), "hash"), DOOR, _ -> {});
    await().until(journal::waiting);
    CountDownLatch heard = new CountDownLatch(600);
    for (int i = 0; i < 600; i++) {
      core.submit(
          new Command.AddDriver(new DriverId("D" + i), "hash"), DOOR, _ -> heard.countDown());
    }
    order.clear();
    clock.addAndGet(60_000);
    journal.unblock();
    assertThat(heard.await(60, TimeUnit.SECONDS)).isTrue();
    clock.addAndGet(250);
    await().until(() -> order.contains("Tick"));
    assertThat(order.getFirst()).isEqualTo("Woke");
    assertThat(order.subList(1, order.indexOf("Tick"))).hasSize(600).containsOnly("AddDriver");
    core.stop();
    assertThat(journal.events(SystemEvent.CentralStalled.class))
        .containsExactly(new SystemEvent.CentralStalled(60_000));
  }

  @Test
  void positionsAreStoredWithWhatWasReadAndToldAfterwards() throws Exception {
    WatchedJournal journal = journal();
    Core core = start(journal, CoreOptions.standard("test"), Core.Seams.REAL);
    Partition partition = new Partition("cp_status", 0);
    CountDownLatch stored = new CountDownLatch(1);
    assertThat(core.positions()).isEmpty();
    assertThat(
            core.submitRecords(
                List.of(new Asked(new Command.AddDriver(new DriverId("D01"), "hash"), DOOR)),
                Map.of(partition, 8L),
                stored::countDown))
        .isTrue();
    assertThat(stored.await(30, TimeUnit.SECONDS)).isTrue();
    assertThat(journal.positions()).containsExactly(Map.entry(partition, 8L));
    core.stop();
    WatchedJournal again = journal();
    assertThat(again.positions()).containsExactly(Map.entry(partition, 8L));
    again.abandon();
  }
}
