package evcharging.central.core;

import evcharging.central.core.TrafficEntry.Direction;
import evcharging.domain.CpId;
import evcharging.wire.BadMessage;
import evcharging.wire.Beat;
import evcharging.wire.Message;
import evcharging.wire.MessageCodec;
import evcharging.wire.MessageText;
import evcharging.wire.Sealed;
import evcharging.wire.WireName;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The newest frames and records of each point, sealed and opened, for a person who looks for a
/// fault. In memory only, never with a secret, and bounded three ways: of a kind, so that readings
/// every second do not push a grant out; of a point; and in bytes over all points, where the oldest
/// go first. Heartbeats are not kept.
///
/// Any thread; nothing here waits.
public final class Traffic {
  /// Objects and references of an entry, roughly.
  private static final int OVERHEAD_BYTES = 300;

  private final Limits limits;
  private final InstantSource clock;
  private final MessageText text = new MessageText();
  private final MessageCodec codec = new MessageCodec();
  private final Map<CpId, Deque<Kept>> points = new HashMap<>();
  private final Map<Long, Kept> oldestFirst = new LinkedHashMap<>();
  private long bytes;
  private long newest;

  /// @param ofAKind entries of one kind, medium and direction of a point
  /// @param ofAPoint entries of a point
  /// @param ofAText characters of a sealed or opened text
  /// @param bytes of everything that is kept
  public record Limits(int ofAKind, int ofAPoint, int ofAText, long bytes) {
    public static final Limits STANDARD = new Limits(5, 30, 4_096, 24L << 20);
  }

  private record Kept(long number, CpId point, TrafficEntry entry) {
    long bytes() {
      return OVERHEAD_BYTES
          + entry.sealed().map(String::length).orElse(0)
          + entry.opened().map(String::length).orElse(0);
    }

    boolean isOfTheKindOf(TrafficEntry other) {
      return entry.kind().equals(other.kind())
          && entry.medium().equals(other.medium())
          && entry.direction() == other.direction();
    }
  }

  public Traffic(Limits limits, InstantSource clock) {
    this.limits = limits;
    this.clock = clock;
  }

  public static Traffic standard() {
    return new Traffic(Limits.STANDARD, InstantSource.system());
  }

  /// Something passed that could be opened, or that was sealed here.
  ///
  /// @param medium and `spot` as in [TrafficEntry]
  /// @param raw the frame or record as it passed; not kept, so that it may be changed afterwards
  public void passed(
      CpId point, Direction direction, String medium, String spot, Message opened, byte[] raw) {
    if (opened instanceof Beat) {
      return;
    }
    String kind = WireName.of(opened).text();
    String shown = cut(text.of(opened));
    keep(
        point,
        new TrafficEntry(
            clock.instant(),
            direction,
            medium,
            spot,
            kind,
            raw.length,
            sealed(raw),
            Optional.of(shown),
            ""));
  }

  /// Something came in that could not be opened.
  public void notOpened(CpId point, String medium, String spot, String trouble, byte[] raw) {
    Optional<String> sealed = isSealed(raw) ? sealed(raw) : Optional.empty();
    keep(
        point,
        new TrafficEntry(
            clock.instant(),
            Direction.IN,
            medium,
            spot,
            "",
            raw.length,
            sealed,
            Optional.empty(),
            trouble));
  }

  /// The newest first.
  public synchronized List<TrafficEntry> of(CpId point) {
    List<TrafficEntry> found = new ArrayList<>();
    points.getOrDefault(point, new ArrayDeque<>()).forEach(kept -> found.add(kept.entry()));
    return found.reversed();
  }

  /// What all entries together take, roughly.
  synchronized long bytes() {
    return bytes;
  }

  private synchronized void keep(CpId point, TrafficEntry entry) {
    newest++;
    Kept kept = new Kept(newest, point, entry);
    Deque<Kept> its = points.computeIfAbsent(point, _ -> new ArrayDeque<>());
    List<Kept> ofItsKind = its.stream().filter(each -> each.isOfTheKindOf(entry)).toList();
    if (ofItsKind.size() >= limits.ofAKind()) {
      drop(ofItsKind.getFirst());
    } else if (its.size() >= limits.ofAPoint()) {
      drop(its.getFirst());
    }
    points.computeIfAbsent(point, _ -> its).addLast(kept);
    oldestFirst.put(newest, kept);
    bytes += kept.bytes();
    while (bytes > limits.bytes()) {
      drop(oldestFirst.values().iterator().next());
    }
  }

  private void drop(Kept old) {
    oldestFirst.remove(old.number());
    bytes -= old.bytes();
    Deque<Kept> its = points.get(old.point());
    its.removeFirstOccurrence(old);
    if (its.isEmpty()) {
      points.remove(old.point());
    }
  }

  private Optional<String> sealed(byte[] raw) {
    int length = Math.min(raw.length, limits.ofAText());
    String kept = new String(raw, 0, length, StandardCharsets.UTF_8);
    return Optional.of(length < raw.length ? kept + "…" : kept);
  }

  /// What was written in clear is not kept: it may be anything, also a PIN.
  private boolean isSealed(byte[] raw) {
    try {
      return codec.decode(raw) instanceof Sealed;
    } catch (BadMessage e) {
      return false;
    }
  }

  private String cut(String whole) {
    return whole.length() > limits.ofAText() ? whole.substring(0, limits.ofAText()) + "…" : whole;
  }
}
