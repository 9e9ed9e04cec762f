package evcharging.central.core;

import java.util.function.Consumer;

/// What leaves the core, and where to. All are called on the core thread and must not block.
///
/// @param reactions what a fresh event makes leave the house
/// @param deliver takes what leaves, after its batch is on disk
/// @param onFatal is told once when the state or the journal cannot be trusted any more: it ends
///   the process. The core answers nothing from then on
public record Exits(Reactions reactions, Consumer<Outgoing> deliver, Consumer<Throwable> onFatal) {}
