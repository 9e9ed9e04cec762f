package evcharging.simulation;

import evcharging.domain.CpId;
import java.util.ArrayList;
import java.util.List;

/// A Kafka topic of one partition: records arrive late, sometimes twice and out of order; once
/// stored they stay. While the broker is away nothing arrives, and producers try again.
final class Topic<M> {
  private final World world;
  private final List<Stored<M>> log = new ArrayList<>();
  private boolean away;

  /// A stored record.
  record Stored<M>(CpId key, M message) {}

  Topic(World world) {
    this.world = world;
  }

  void broker(boolean isAway) {
    away = isAway;
  }

  void send(CpId key, M message) {
    int copies = world.chance(10) ? 2 : 1;
    for (int i = 0; i < copies; i++) {
      world.in(world.millis(1, 60), () -> store(key, message));
    }
  }

  private void store(CpId key, M message) {
    if (away) {
      world.in(world.millis(500, 1500), () -> store(key, message));
    } else {
      log.add(new Stored<>(key, message));
    }
  }

  /// Records from that position on, none while the broker is away.
  List<Stored<M>> read(int position) {
    return away || position >= log.size()
        ? List.of()
        : List.copyOf(log.subList(position, log.size()));
  }
}
