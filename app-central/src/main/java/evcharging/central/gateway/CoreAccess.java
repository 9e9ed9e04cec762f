package evcharging.central.gateway;

import evcharging.central.core.NetworkView;
import evcharging.central.network.Command;
import evcharging.central.network.Origin;
import evcharging.central.network.Reply;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/// The core as conversations use it.
///
/// @param submit never blocks; the reply comes once what it says is on disk
/// @param view the newest state that is on disk
public record CoreAccess(
    BiFunction<Command, Origin, CompletableFuture<Reply>> submit, Supplier<NetworkView> view) {}
