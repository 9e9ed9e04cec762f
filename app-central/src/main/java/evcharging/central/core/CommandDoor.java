package evcharging.central.core;

import evcharging.central.network.Command;
import evcharging.central.network.Origin;
import evcharging.central.network.Reply;
import java.util.concurrent.CompletableFuture;

/// The way into the core.
@FunctionalInterface
public interface CommandDoor {

  /// @return the reply, once what it says is on disk; never blocks
  CompletableFuture<Reply> submit(Command command, Origin origin);
}
