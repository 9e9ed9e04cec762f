package evcharging.central.bus;

import evcharging.central.core.Asked;
import evcharging.central.journal.Partition;
import java.util.List;
import java.util.Map;

/// The core's way in for what was read from Kafka: `Core#submitRecords`.
@FunctionalInterface
public interface CoreInbox {

  /// @param positions where reading goes on after these, stored with what they lead to
  /// @return false if the core is busy: to be offered again
  boolean submit(List<Asked> commands, Map<Partition, Long> positions, Runnable onStored);
}
