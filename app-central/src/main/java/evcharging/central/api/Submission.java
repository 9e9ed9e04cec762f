package evcharging.central.api;

import evcharging.central.core.CommandDoor;
import evcharging.central.network.Command;
import evcharging.central.network.Reply;
import evcharging.domain.Refusal;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Submits a command for a caller and waits for its reply, which comes after the commit.
final class Submission {
  private final CommandDoor door;
  private final Duration patience;

  Submission(CommandDoor door, Duration patience) {
    this.door = door;
    this.patience = patience;
  }

  /// @throws Problem if the answer is no
  Reply submit(Command command, Caller caller) {
    Reply reply = await(command, caller);
    if (reply instanceof Reply.Refused(Refusal refusal)) {
      throw new Problem(status(refusal.code()), refusal.code().name(), refusal.sentence());
    }
    return reply;
  }

  private Reply await(Command command, Caller caller) {
    try {
      return door.submit(command, caller.origin()).get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      throw new Problem(
          503,
          "UNKNOWN_OUTCOME",
          "Central did not answer in time; whether it was done is unknown.");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Problem(503, "STOPPING", "Central is stopping.");
    } catch (ExecutionException e) {
      throw new IllegalStateException("the core failed", e.getCause());
    }
  }

  private static int status(Refusal.Code code) {
    return switch (code) {
      case UNKNOWN_POINT, UNKNOWN_DRIVER, NOT_YOUR_SESSION -> 404;
      case BAD_MESSAGE -> 400;
      case BUSY, UNAVAILABLE, INTEGRITY_IN_DOUBT -> 503;
      case DISK_RESERVE_REACHED -> 507;
      case FAULT -> 500;
      default -> 409;
    };
  }
}
