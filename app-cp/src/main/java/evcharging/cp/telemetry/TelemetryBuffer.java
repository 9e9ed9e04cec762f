package evcharging.cp.telemetry;

import evcharging.domain.CpId;
import evcharging.domain.SessionId;
import evcharging.wire.OnKafka;
import evcharging.wire.OnKafka.MeterReading;
import evcharging.wire.OnKafka.PointReport;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What waits for Kafka (requirement F-05), bounded: of each session the first and the last reading
/// are never dropped, of those between them the newest stay; of a point's reports only the newest
/// stays. Pure; one thread.
public final class TelemetryBuffer {
  private final int betweenLimit;
  private final Map<Key, Waiting> sessions = new LinkedHashMap<>();
  private final Map<CpId, PointReport> reports = new LinkedHashMap<>();
  private long dropped;

  private record Key(CpId point, SessionId session) {}

  /// One message and the point it is of.
  public record Item(CpId point, OnKafka message) {}

  private static final class Waiting {
    private MeterReading first;
    private final Deque<MeterReading> between = new ArrayDeque<>();
    private MeterReading last;
  }

  /// @param betweenLimit how many readings between the first and the last are kept for each session
  public TelemetryBuffer(int betweenLimit) {
    this.betweenLimit = betweenLimit;
  }

  public void add(Item item) {
    switch (item.message()) {
      case MeterReading reading -> add(item.point(), reading);
      case PointReport report -> reports.put(item.point(), report);
      default -> throw new IllegalArgumentException("a point sends readings and reports only");
    }
  }

  private void add(CpId point, MeterReading reading) {
    Waiting waiting =
        sessions.computeIfAbsent(new Key(point, reading.session()), _ -> new Waiting());
    if (reading.sequence() == 0) {
      waiting.first = reading;
    } else if (reading.last()) {
      waiting.last = reading;
    } else {
      waiting.between.addLast(reading);
      if (waiting.between.size() > betweenLimit) {
        waiting.between.removeFirst();
        dropped++;
      }
    }
  }

  /// The next to send, oldest session first, each session in its order; they stay until [#remove].
  public List<Item> next(int limit) {
    List<Item> next = new ArrayList<>();
    reports.forEach((point, report) -> next.add(new Item(point, report)));
    for (Map.Entry<Key, Waiting> entry : sessions.entrySet()) {
      if (next.size() >= limit) {
        break;
      }
      CpId point = entry.getKey().point();
      Waiting waiting = entry.getValue();
      Optional.ofNullable(waiting.first).ifPresent(r -> next.add(new Item(point, r)));
      waiting.between.forEach(r -> next.add(new Item(point, r)));
      Optional.ofNullable(waiting.last).ifPresent(r -> next.add(new Item(point, r)));
    }
    return next.size() > limit ? List.copyOf(next.subList(0, limit)) : List.copyOf(next);
  }

  /// Kafka has it. A report that was replaced by a newer one meanwhile stays.
  public void remove(Item item) {
    if (item.message() instanceof PointReport report) {
      reports.remove(item.point(), report);
    } else if (item.message() instanceof MeterReading reading) {
      remove(new Key(item.point(), reading.session()), reading);
    }
  }

  private void remove(Key key, MeterReading reading) {
    Waiting waiting = sessions.get(key);
    if (waiting == null) {
      return;
    }
    if (reading.equals(waiting.first)) {
      waiting.first = null;
    } else if (reading.equals(waiting.last)) {
      waiting.last = null;
    } else {
      for (Iterator<MeterReading> all = waiting.between.iterator(); all.hasNext(); ) {
        if (all.next().equals(reading)) {
          all.remove();
          break;
        }
      }
    }
    if (waiting.first == null && waiting.last == null && waiting.between.isEmpty()) {
      sessions.remove(key);
    }
  }

  public boolean isEmpty() {
    return reports.isEmpty() && sessions.isEmpty();
  }

  /// How many readings made room for newer ones so far.
  public long dropped() {
    return dropped;
  }
}
