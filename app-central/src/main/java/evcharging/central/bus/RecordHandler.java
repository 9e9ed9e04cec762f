package evcharging.central.bus;

import java.util.List;

/// Who gets what [RecordsIn] reads; everything is called on the reader's own thread.
public interface RecordHandler {
  /// Records in the order of each spot. Reading goes on when this returns, so a full inbox holds
  /// Kafka back by blocking here; the batch then counts as taken.
  void records(List<RawRecord> batch) throws InterruptedException;

  /// Some records will never come.
  void gap(Gap gap);

  /// At every change.
  void health(BusHealth health);
}
