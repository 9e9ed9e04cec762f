package evcharging.central.broker;

import evcharging.config.Fault;
import evcharging.config.KafkaAccess;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// The way from "there may be a broker process or not" to one that serves.
///
/// Adopted is only a process that is the very one in [BrokerState] (id and start instant), runs
/// with the same options, and answers on its loopback listener, where both sides prove that they
/// know the directory's secret. One that runs otherwise, or never answers, is ended first.
final class BrokerStart {
  private static final Duration ANSWER_WITHIN = Duration.ofSeconds(60);
  private static final Duration READY_WITHIN = Duration.ofSeconds(120);
  private static final long LOOK_EVERY_MS = 50;
  private static final long ORDERLY_END_MS = 20_000;

  private final BrokerOptions options;
  private volatile Optional<BrokerProcess> started = Optional.empty();

  BrokerStart(BrokerOptions options) {
    this.options = options;
  }

  /// A broker that answers.
  record Serving(BrokerProcess process, BrokerState state, KafkaAccess access, boolean adopted) {}

  Serving adoptOrStart() throws InterruptedException {
    try {
      Optional<Serving> adopted = adopt();
      return adopted.isPresent() ? adopted.get() : start();
    } catch (IOException e) {
      throw new Fault(
          "BROKER-DIRECTORY-UNUSABLE",
          "The broker's directory " + options.directory() + " cannot be used: " + e.getMessage(),
          e);
    }
  }

  /// The process that runs now, whether it is ready or still on its way.
  Optional<BrokerProcess> running() throws IOException {
    return BrokerState.read(options.directory())
        .flatMap(BrokerState::process)
        .map(BrokerProcess::new)
        .or(() -> started.filter(BrokerProcess::isAlive));
  }

  private Optional<Serving> adopt() throws IOException, InterruptedException {
    Optional<BrokerState> state =
        BrokerState.read(options.directory()).filter(s -> s.process().isPresent());
    if (state.isEmpty()) {
      return Optional.empty();
    }
    BrokerProcess process = new BrokerProcess(state.get().process().orElseThrow());
    KafkaAccess access = accessTo(state.get());
    if (state.get().fingerprint().equals(options.fingerprint())
        && answers(access, state.get(), process)) {
      return Optional.of(new Serving(process, state.get(), access, true));
    }
    process.end(ORDERLY_END_MS);
    return Optional.empty();
  }

  private boolean answers(KafkaAccess access, BrokerState state, BrokerProcess process)
      throws InterruptedException {
    try (BrokerAdmin admin = new BrokerAdmin(access)) {
      long deadline = System.nanoTime() + ANSWER_WITHIN.toNanos();
      while (process.isAlive() && System.nanoTime() < deadline) {
        try {
          return admin.clusterId().get(20, TimeUnit.SECONDS).equals(state.clusterId());
        } catch (ExecutionException | TimeoutException notYet) {
          Thread.sleep(LOOK_EVERY_MS);
        }
      }
      return false;
    }
  }

  private Serving start() throws IOException, InterruptedException {
    BrokerProcess process = BrokerProcess.start(options);
    started = Optional.of(process);
    BrokerState state = awaitReady(process);
    return new Serving(process, state, accessTo(state), false);
  }

  private BrokerState awaitReady(BrokerProcess process) throws IOException, InterruptedException {
    long deadline = System.nanoTime() + READY_WITHIN.toNanos();
    while (System.nanoTime() < deadline) {
      Optional<BrokerState> state =
          BrokerState.read(options.directory()).filter(s -> s.pid() == process.pid());
      if (state.isPresent() && state.get().process().isPresent()) {
        return state.get();
      }
      if (process.awaitEnd(LOOK_EVERY_MS)) {
        throw process.died(options.directory());
      }
    }
    process.end(ORDERLY_END_MS);
    throw new Fault(
        "BROKER-NOT-READY",
        "The broker was not ready within " + READY_WITHIN.toSeconds() + " s; it is started again.");
  }

  private KafkaAccess accessTo(BrokerState state) throws IOException {
    return KafkaAccess.loopback(
        state.central(), BrokerSettings.CENTRAL_USER, BrokerSecret.read(options.directory()));
  }
}
