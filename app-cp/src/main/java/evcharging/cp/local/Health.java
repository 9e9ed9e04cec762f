package evcharging.cp.local;

/// How an Engine is, as it says itself.
///
/// @param reason one sentence
public record Health(boolean ok, String reason) {}
