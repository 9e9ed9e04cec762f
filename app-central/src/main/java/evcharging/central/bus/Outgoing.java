package evcharging.central.bus;

/// A record to be written.
///
/// @param id the caller's, to know it again when it is delivered
/// @param key records of one key keep their order
/// @param value not to be changed any more
public record Outgoing(long id, String topic, String key, byte[] value) {}
