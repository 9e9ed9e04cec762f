package evcharging.central.core;

import evcharging.central.journal.Batch;
import evcharging.central.journal.Journal;
import evcharging.central.journal.Partition;
import evcharging.central.journal.Snapshot;
import evcharging.central.network.Command;
import evcharging.central.network.Live;
import evcharging.central.network.Network;
import evcharging.central.network.NetworkLimits;
import evcharging.central.network.Origin;
import evcharging.central.network.Reply;
import evcharging.central.network.TicketSigner;
import evcharging.config.LastResort;
import evcharging.domain.Refusal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The one place where Central changes its mind: every command is decided, applied, written and
/// answered here, in batches, on one thread (`core`).
///
/// A batch is whatever waits, up to a limit, in one transaction; replies, messages and the view
/// leave after it is on disk. So what was answered is durable, a single waiting command is
/// committed at once, and a crowd shares its commits.
@LastResort("the core thread: whatever gets here stops the process")
public final class Core {
  private static final Logger LOG = LoggerFactory.getLogger(Core.class);
  private static final Consumer<Reply> NOBODY = _ -> {};

  private final Network network;
  private final Journal journal;
  private final Exits exits;
  private final CoreOptions options;
  private final Clocks clocks;
  private final Decider decider;
  private final Inbox inbox;
  private final Timers timers;
  private final ViewBuilder views = new ViewBuilder();
  private final CommitTimes commits = new CommitTimes();
  private final CountDownLatch ended = new CountDownLatch(1);

  private final LongAdder readings = new LongAdder();
  private volatile NetworkView view;
  private volatile Instant turnedAt = Instant.EPOCH;
  private volatile boolean stopping;
  private volatile boolean over;
  private boolean viewStale;
  private long viewAt;

  private Core(Network network, Journal journal, Exits exits, CoreOptions options, Seams seams) {
    this.network = network;
    this.journal = journal;
    this.exits = exits;
    this.options = options;
    this.clocks = seams.clocks();
    this.decider = seams.decider();
    this.inbox = new Inbox(options.inbox());
    this.timers = new Timers(options.tick(), options.stall(), clocks.millis());
  }

  /// What tests may replace.
  record Seams(Clocks clocks, Decider decider) {
    static final Seams REAL = new Seams(Clocks.SYSTEM, Network::decide);
  }

  /// Restores the state from the journal and begins to take commands. When it returns, the start is
  /// on disk and the first view is there.
  ///
  /// @throws evcharging.config.Fault if the journal cannot be understood
  public static Core start(
      Journal journal,
      NetworkLimits limits,
      TicketSigner signer,
      Exits exits,
      CoreOptions options) {
    return start(journal, restore(journal, limits, signer), exits, options, Seams.REAL);
  }

  static Core start(
      Journal journal, Restored restored, Exits exits, CoreOptions options, Seams seams) {
    Core core = new Core(restored.network(), journal, exits, options, seams);
    core.firstBatch(restored.doubt());
    Thread.ofPlatform().name("core").start(core::live);
    return core;
  }

  /// The state the journal leads to.
  ///
  /// @param doubt why integrity is in doubt, if it is
  record Restored(Network network, Optional<String> doubt) {}

  static Restored restore(Journal journal, NetworkLimits limits, TicketSigner signer) {
    Optional<Snapshot> snapshot = journal.newestSnapshot();
    Network network =
        snapshot
            .map(s -> Network.restore(s.image(), limits, signer))
            .orElseGet(() -> new Network(limits, signer));
    long after = snapshot.map(Snapshot::sequence).orElse(0L);
    Optional<String> doubt =
        journal.replay(after, entry -> network.apply(entry.event(), entry.at(), 0));
    journal.live().forEach(noted -> network.apply(noted.fact(), noted.at(), 0));
    LOG.info(
        "event=restored snapshot={} entries={} doubt={}",
        after,
        journal.lastSequence() - after,
        doubt.orElse("none"));
    return new Restored(network, doubt);
  }

  private void firstBatch(Optional<String> doubt) {
    BatchRun run = newRun();
    run.run(new Command.Started(options.version()), Origin.CENTRAL, NOBODY);
    doubt.ifPresent(why -> run.run(new Command.DoubtIntegrity(true, why), Origin.CENTRAL, NOBODY));
    finish(run);
    publish();
  }

  // --- any thread ------------------------------------------------------------------------------

  /// Hands in a command; never blocks.
  ///
  /// @param reply told on the core thread after everything the command led to is on disk, or at
  ///   once on this thread if Central is busy or stopping
  public void submit(Command command, Origin origin, Consumer<Reply> reply) {
    Inbox.Work work =
        new Inbox.Work(List.of(new Asked(command, origin)), Map.of(), reply, () -> {});
    refusalOf(work).ifPresent(no -> reply.accept(new Reply.Refused(no)));
  }

  /// Hands in what was read from Kafka; never blocks.
  ///
  /// @param positions where reading goes on after these
  /// @param onStored told on the core thread once all they led to is on disk; a reading that only
  ///   waits in memory is read again after a crash
  /// @return false if Central is busy or stopping: offer them again later
  public boolean submitRecords(
      List<Asked> commands, Map<Partition, Long> positions, Runnable onStored) {
    return refusalOf(new Inbox.Work(List.copyOf(commands), positions, NOBODY, onStored)).isEmpty();
  }

  private Optional<Refusal> refusalOf(Inbox.Work work) {
    if (stopping || over) {
      return Optional.of(unavailable());
    }
    if (!inbox.offer(work)) {
      return Optional.of(
          Refusal.of(Refusal.Code.BUSY, "Central is busy; please try again in a moment."));
    }
    boolean tooLate = over && inbox.takeBack(work);
    return tooLate ? Optional.of(unavailable()) : Optional.empty();
  }

  private static Refusal unavailable() {
    return Refusal.of(Refusal.Code.UNAVAILABLE, "Central is not taking requests now.");
  }

  /// The newest state on disk, at most some milliseconds old.
  public NetworkView view() {
    return view;
  }

  /// Where reading from Kafka goes on. To be asked before the first [#submitRecords].
  public Map<Partition, Long> positions() {
    return journal.positions();
  }

  /// Meter readings taken in since the start.
  public long readings() {
    return readings.sum();
  }

  /// How many pieces of work wait.
  public int waiting() {
    return inbox.size();
  }

  /// How many may wait.
  public int inboxLimit() {
    return options.inbox();
  }

  /// When it last came round; it does several times a second.
  public Instant turnedAt() {
    return turnedAt;
  }

  /// How long the journal takes.
  public CommitTimes commits() {
    return commits;
  }

  /// Takes no more commands, finishes those that wait, stores a snapshot and closes the journal.
  /// Returns when that is done; not to be called on the core thread.
  public void stop() throws InterruptedException {
    stopping = true;
    inbox.offer(new Inbox.Work(List.of(), Map.of(), NOBODY, () -> {}));
    ended.await();
  }

  // --- the core thread ---------------------------------------------------------------------------

  private void live() {
    try {
      while (!(stopping && inbox.size() == 0)) {
        round();
      }
      lastBatch();
    } catch (Throwable fatal) {
      die(fatal);
    } finally {
      over = true;
      refuseTheRest();
      ended.countDown();
    }
  }

  private void round() throws InterruptedException {
    List<Inbox.Work> works = inbox.take(untilNextDuty(), options.batch());
    long now = clocks.millis();
    BatchRun run = newRun();
    timers
        .alive(now, works.size() + inbox.size())
        .ifPresent(gap -> run.run(new Command.Woke(gap), Origin.CENTRAL, NOBODY));
    for (Inbox.Work work : works) {
      run.run(work);
      work.commands().forEach(asked -> views.heard(asked.command(), clocks.now()));
    }
    timers.heard(works.size());
    if (timers.tickDue(now)) {
      run.run(new Command.Tick(), Origin.CENTRAL, NOBODY);
    }
    finish(run);
  }

  private long untilNextDuty() {
    long now = clocks.millis();
    long viewDue = viewStale ? Math.max(0, viewAt + options.viewEvery().toMillis() - now) : 1_000;
    return Math.min(timers.untilTick(now), viewDue);
  }

  private void finish(BatchRun run) {
    run.send(views.refresh(network, exits.reactions(), clocks.now()));
    write(run.batch());
    readings.add(run.readings());
    viewStale |= run.changedState();
    publishIfDue();
    turnedAt = clocks.now();
    run.tell(exits.deliver());
    if (journal.snapshotDue()) {
      journal.keep(network.image());
    }
  }

  private void write(Batch batch) {
    long began = System.nanoTime();
    journal.write(batch);
    // Readings may wait in memory: only what must be on disk tells how long the disk takes.
    if (batch.events().stream().anyMatch(fresh -> !(fresh.event() instanceof Live))) {
      commits.add(System.nanoTime() - began, clocks.now());
    }
  }

  private void publishIfDue() {
    boolean idle = inbox.size() == 0;
    boolean due = clocks.millis() - viewAt >= options.viewEvery().toMillis();
    if (viewStale && (idle || due)) {
      publish();
    }
  }

  private void publish() {
    view = views.view(journal.lastSequence(), clocks.now(), network.state());
    viewAt = clocks.millis();
    viewStale = false;
  }

  private void lastBatch() {
    BatchRun run = newRun();
    run.run(new Command.Stopping(), Origin.CENTRAL, NOBODY);
    finish(run);
    publish();
    journal.close(network.image());
  }

  private BatchRun newRun() {
    return new BatchRun(network, decider, exits.reactions(), clocks);
  }

  private void die(Throwable fatal) {
    over = true;
    LOG.error("event=core-died consequence=the-process-ends", fatal);
    exits.onFatal().accept(fatal);
  }

  private void refuseTheRest() {
    for (Inbox.Work work : inbox.drain()) {
      work.commands().forEach(_ -> work.reply().accept(new Reply.Refused(unavailable())));
    }
  }
}
