package evcharging.central.gateway;

import evcharging.central.core.Core;
import evcharging.central.core.NetworkView;
import evcharging.central.network.Command;
import evcharging.central.network.Origin;
import evcharging.central.network.Reply;
import evcharging.domain.Refusal;
import evcharging.domain.Refusal.Code;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Predicate;

/// Asks the core and waits for its reply, on the asking connection's own thread: whoever asks too
/// fast waits for himself.
///
/// An inbox that is full is asked again after a pause, so that no fact a point tells is lost to a
/// rush of others.
final class Asking {
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final Duration PAUSE = Duration.ofMillis(50);

  /// The view follows the replies at this distance at most, even on a busy machine.
  private static final Duration VIEW_LAG = Duration.ofMillis(300);

  private final Core core;

  Asking(Core core) {
    this.core = core;
  }

  NetworkView view() {
    return core.view();
  }

  /// Whether the view shows this, now or as soon as it shows what was answered before this call.
  boolean shows(Predicate<NetworkView> what) {
    long deadline = System.nanoTime() + VIEW_LAG.toNanos();
    boolean shown = what.test(core.view());
    while (!shown && System.nanoTime() < deadline && pause()) {
      shown = what.test(core.view());
    }
    return shown;
  }

  Reply ask(Command command, Origin origin) {
    return ask(command, origin, _ -> {});
  }

  /// @param tell called with the reply before anything that is told later, so that answers and
  ///   reactions keep their order; it must not block
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
    CompletableFuture<Reply> answered = new CompletableFuture<>();
    core.submit(
        command,
        origin,
        reply -> {
          answered.complete(reply);
          if (!isBusy(reply)) {
            tell.accept(reply);
          }
        });
    try {
      return answered.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
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
