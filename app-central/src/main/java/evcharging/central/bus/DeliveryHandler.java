package evcharging.central.bus;

/// Who is told what became of a record; calls come from threads of [RecordsOut] and must not block.
public interface DeliveryHandler {
  /// It is on the broker's disk: an outbox may forget it.
  void delivered(Outgoing record);

  /// It was given up, and perhaps written all the same: an outbox offers it again.
  void failed(Outgoing record, String why);

  /// At every change.
  void health(BusHealth health);
}
