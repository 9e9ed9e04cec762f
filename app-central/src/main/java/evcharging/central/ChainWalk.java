package evcharging.central;

import evcharging.central.journal.AuditVerification;
import evcharging.central.journal.AuditVerification.Result;
import evcharging.central.network.Command;
import evcharging.central.network.Origin;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Walks the whole chain of the journal once after each start, beside the work: a start itself
/// checks only the newest part. What does not fit puts integrity in doubt (promises P8 and P9); a
/// sound walk lifts an earlier doubt.
final class ChainWalk {
  private static final Logger LOG = LoggerFactory.getLogger(ChainWalk.class);

  private final BiConsumer<Command, Origin> core;

  private ChainWalk(BiConsumer<Command, Origin> core) {
    this.core = core;
  }

  /// Returns at once.
  ///
  /// @return done when the walk is over and the core was told
  static CompletableFuture<Result> start(
      AuditVerification verification, BiConsumer<Command, Origin> core) {
    ChainWalk walk = new ChainWalk(core);
    return CompletableFuture.supplyAsync(
            verification::verify,
            work -> Thread.ofPlatform().daemon().name("chain-walk").start(work))
        .whenComplete(walk::tell);
  }

  private void tell(Result result, Throwable failure) {
    if (failure != null) {
      doubt(true, "the journal cannot be read: " + failure.getMessage());
    } else if (result.firstBad().isPresent()) {
      AuditVerification.Bad bad = result.firstBad().get();
      doubt(true, "record " + bad.sequence() + " of the journal: " + bad.why());
    } else {
      LOG.info("event=chain-sound entries={} heads={}", result.entries(), result.heads());
      doubt(false, "the whole chain was walked and is sound");
    }
  }

  private void doubt(boolean inDoubt, String why) {
    if (inDoubt) {
      LOG.error("event=integrity-in-doubt why=\"{}\"", why);
    }
    core.accept(new Command.DoubtIntegrity(inDoubt, why), Origin.CENTRAL);
  }
}
