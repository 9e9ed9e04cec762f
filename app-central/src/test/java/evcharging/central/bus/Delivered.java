package evcharging.central.bus;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/// Keeps what [RecordsOut] says became of its records.
public final class Delivered implements DeliveryHandler {
  private final Set<Long> delivered = ConcurrentHashMap.newKeySet();
  private final Set<Long> failed = ConcurrentHashMap.newKeySet();
  private final List<BusHealth> health = new CopyOnWriteArrayList<>();

  @Override
  public void delivered(Outgoing record) {
    delivered.add(record.id());
  }

  @Override
  public void failed(Outgoing record, String why) {
    failed.add(record.id());
  }

  @Override
  public void health(BusHealth changed) {
    health.add(changed);
  }

  public Set<Long> ids() {
    return delivered;
  }

  public Set<Long> failures() {
    return failed;
  }

  public List<BusHealth> healthChanges() {
    return health;
  }
}
