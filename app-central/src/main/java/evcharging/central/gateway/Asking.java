package evcharging.central.gateway;

import evcharging.central.core.NetworkView;
import evcharging.central.network.Command;
import evcharging.central.network.Origin;
import evcharging.central.network.Reply;
import evcharging.domain.Refusal;
import evcharging.domain.Refusal.Code;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/// Asks the core and waits for its reply, on the asking connection's own thread: whoever asks too
/// fast waits for himself.
///
/// An inbox that is full is asked again after a pause, so that no fact a point tells is lost to a
/// rush of others.
final class Asking {
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final Duration PAUSE = Duration.ofMillis(50);

  private final CoreAccess core;

  Asking(CoreAccess core) {
    this.core = core;
  }

  NetworkView view() {
    return core.view().get();
  }

  Reply ask(Command command, Origin origin) {
    return ask(command, origin, _ -> {});
  }

  /// @param tell called with the reply before anything that is told later, so that answers and
  ///     reactions keep their order; it must not block
  Reply ask(Command command, Origin origin, Consumer<Reply> tell) {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    Reply reply = once(command, origin, tell);
    while (isBusy(reply) && System.nanoTime() < deadline && pause()) {
      reply = once(command, origin, tell);
    }
    if (isBusy(reply)) {
      tell.accept(reply);
    }
    return reply;
  }

  private Reply once(Command command, Origin origin, Consumer<Reply> tell) {
    try {
      return core.submit()
          .apply(command, origin)
          .thenApply(
              reply -> {
                if (!isBusy(reply)) {
                  tell.accept(reply);
                }
                return reply;
              })
          .get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException | ExecutionException e) {
      return unavailable();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return unavailable();
    }
  }

  private static boolean pause() {
    try {
      Thread.sleep(PAUSE);
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static boolean isBusy(Reply reply) {
    return reply instanceof Reply.Refused(Refusal refusal) && refusal.code() == Code.BUSY;
  }

  private static Reply unavailable() {
    return new Reply.Refused(
        Refusal.of(Code.UNAVAILABLE, "Central cannot answer now; please try again."));
  }
}
