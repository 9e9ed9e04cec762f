package evcharging.central.core;

import java.time.Instant;
import java.util.Optional;

/// One frame or record that passed between Central and a point, as people may see it.
///
/// @param at when it passed here
/// @param medium what carried it: `tcp engine`, `tcp monitor`, or the name of a Kafka topic
/// @param spot of a record that was read: `partition@offset`; empty for everything else
/// @param kind the wire name of the message, empty if it could not be opened
/// @param size in bytes, of the whole frame or record
/// @param sealed as it passed, cut off if it is long; empty if it was not sealed, since it might
///   hold a secret in clear
/// @param opened the message with its secrets struck out, cut off if it is long; empty if it could
///   not be opened
/// @param trouble why it could not be opened; empty if it was
public record TrafficEntry(
    Instant at,
    Direction direction,
    String medium,
    String spot,
    String kind,
    int size,
    Optional<String> sealed,
    Optional<String> opened,
    String trouble) {

  /// As Central sees it.
  public enum Direction {
    IN,
    OUT
  }
}
