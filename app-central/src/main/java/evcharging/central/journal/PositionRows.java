package evcharging.central.journal;

import java.util.HashMap;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/// Read positions of Kafka partitions. Each moves only from where this process left it: a second
/// writer is noticed before it can count anything twice. Core thread only.
final class PositionRows {
  private final Map<Partition, Long> stored = new HashMap<>();
  private final Map<Partition, Long> waiting = new HashMap<>();

  void load(Handle handle) {
    handle
        .createQuery("SELECT topic, part, next_offset FROM kafka_positions")
        .map(
            (row, _) ->
                Map.entry(
                    new Partition(row.getString("topic"), row.getInt("part")),
                    row.getLong("next_offset")))
        .forEach(e -> stored.put(e.getKey(), e.getValue()));
  }

  Map<Partition, Long> stored() {
    return Map.copyOf(stored);
  }

  void add(Map<Partition, Long> positions) {
    waiting.putAll(positions);
  }

  boolean isEmpty() {
    return waiting.isEmpty();
  }

  void write(Handle handle) {
    waiting.forEach(
        (partition, next) -> {
          int moved = move(handle, partition, stored.get(partition), next);
          if (moved != 1) {
            throw new IllegalStateException(
                "another process moved the read position of " + partition);
          }
        });
  }

  private static int move(Handle handle, Partition partition, Long expected, long next) {
    if (expected == null) {
      return handle.execute(
          "INSERT INTO kafka_positions (topic, part, next_offset) VALUES (?, ?, ?)",
          partition.topic(),
          partition.number(),
          next);
    }
    return handle.execute(
        "UPDATE kafka_positions SET next_offset = ?"
            + " WHERE topic = ? AND part = ? AND next_offset = ?",
        next,
        partition.topic(),
        partition.number(),
        expected);
  }

  void written() {
    stored.putAll(waiting);
    waiting.clear();
  }
}
