package evcharging.central.core;

import evcharging.central.journal.Batch;
import evcharging.central.journal.Fresh;
import evcharging.central.journal.Partition;
import evcharging.central.network.Command;
import evcharging.central.network.Decision;
import evcharging.central.network.Event;
import evcharging.central.network.Live;
import evcharging.central.network.Moment;
import evcharging.central.network.Network;
import evcharging.central.network.Origin;
import evcharging.central.network.Reply;
import evcharging.config.LastResort;
import evcharging.domain.Refusal;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One batch being made: decides and applies commands in order and keeps what may only leave once
/// the batch is on disk. Core thread only.
@LastResort(
    "a command that breaks a rule is refused with an incident id; who is told last is told all the"
        + " same")
final class BatchRun {
  private static final Logger LOG = LoggerFactory.getLogger(BatchRun.class);
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int SALT_BYTES = 10;

  private final Network network;
  private final Decider decider;
  private final Reactions reactions;
  private final Clocks clocks;

  private final List<Fresh> events = new ArrayList<>();
  private final Map<Partition, Long> positions = new HashMap<>();
  private final List<Outgoing> outgoing = new ArrayList<>();
  private final List<Runnable> answers = new ArrayList<>();

  BatchRun(Network network, Decider decider, Reactions reactions, Clocks clocks) {
    this.network = network;
    this.decider = decider;
    this.reactions = reactions;
    this.clocks = clocks;
  }

  void run(Inbox.Work work) {
    for (Asked asked : work.commands()) {
      run(asked.command(), asked.origin(), work.reply());
    }
    positions.putAll(work.positions());
    answers.add(work.onStored());
  }

  void run(Command command, Origin origin, Consumer<Reply> to) {
    Moment now = moment();
    Decision decision = decide(command, origin, now);
    for (Event event : decision.events()) {
      network.apply(event, now.at(), now.millis());
      events.add(new Fresh(now.at(), origin, event));
      outgoing.addAll(reactions.to(event, network));
    }
    answers.add(() -> to.accept(decision.reply()));
  }

  private Decision decide(Command command, Origin origin, Moment now) {
    try {
      return decider.decide(network, command, origin, now);
    } catch (RuntimeException e) {
      String incident = "INCIDENT-" + salt().substring(0, 16).toUpperCase(Locale.ROOT);
      LOG.error(
          "event=decide-failed incident={} command={} actor={}",
          incident,
          command.getClass().getSimpleName(),
          origin.actor(),
          e);
      Refusal refusal =
          Refusal.of(
              Refusal.Code.FAULT, "An error of ours: nothing was done. Quote " + incident + ".");
      return new Decision(List.of(), new Reply.Refused(refusal));
    }
  }

  private Moment moment() {
    return new Moment(clocks.now(), clocks.millis(), salt());
  }

  private static String salt() {
    byte[] random = new byte[SALT_BYTES];
    RANDOM.nextBytes(random);
    return HexFormat.of().formatHex(random);
  }

  void send(List<Outgoing> more) {
    outgoing.addAll(more);
  }

  Batch batch() {
    return new Batch(events, positions);
  }

  /// How many meter readings it takes in.
  long readings() {
    return events.stream().filter(fresh -> fresh.event() instanceof Live.ReadingNoted).count();
  }

  boolean changedState() {
    return !events.isEmpty();
  }

  /// The batch is on disk: tells everybody. One listener's error is not another's.
  void tell(Consumer<Outgoing> deliver) {
    answers.forEach(BatchRun::safely);
    outgoing.forEach(out -> safely(() -> deliver.accept(out)));
  }

  private static void safely(Runnable telling) {
    try {
      telling.run();
    } catch (RuntimeException e) {
      LOG.error("event=telling-failed", e);
    }
  }
}
