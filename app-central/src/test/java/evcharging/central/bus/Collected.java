package evcharging.central.bus;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;

/// Keeps everything a [RecordsIn] hands over, as text, and where to go on.
public final class Collected implements RecordHandler {
  private final List<String> texts = new CopyOnWriteArrayList<>();
  private final List<Gap> gaps = new CopyOnWriteArrayList<>();
  private final List<BusHealth> health = new CopyOnWriteArrayList<>();
  private final Map<Spot, Long> next = new ConcurrentHashMap<>();

  @Override
  public void records(List<RawRecord> batch) {
    batch.forEach(r -> next.put(r.spot(), r.offset() + 1));
    texts.addAll(batch.stream().map(r -> new String(r.value())).collect(Collectors.toList()));
  }

  @Override
  public void gap(Gap gap) {
    gaps.add(gap);
  }

  @Override
  public void health(BusHealth changed) {
    health.add(changed);
  }

  public List<String> texts() {
    return texts;
  }

  public List<Gap> gaps() {
    return gaps;
  }

  public List<BusHealth> healthChanges() {
    return health;
  }

  public Map<Spot, Long> next() {
    return Map.copyOf(next);
  }
}
