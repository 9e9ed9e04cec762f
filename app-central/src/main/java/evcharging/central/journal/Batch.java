package evcharging.central.journal;

import java.util.List;
import java.util.Map;

/// What one transaction writes.
///
/// @param events in the order they were applied, chained and live ones mixed
/// @param positions the next offset to read of each partition these events were read from
public record Batch(List<Fresh> events, Map<Partition, Long> positions) {
  public Batch {
    events = List.copyOf(events);
    positions = Map.copyOf(positions);
  }

  public boolean isEmpty() {
    return events.isEmpty() && positions.isEmpty();
  }
}
