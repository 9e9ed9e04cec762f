package evcharging.central.api;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/// What there is to tell listeners, once for all of them: of each thing its newest state, of what
/// just happens the newest thousand. A listener is no more than a number, the version it has read
/// up to; so one that is slow costs nothing, delays nobody, and gets the newest of each thing when
/// it comes to read. What it missed for good it is told by a marker.
final class Feed {
  private static final int KEPT_HAPPENINGS = 1_000;

  private final ConcurrentSkipListMap<Long, Item> items = new ConcurrentSkipListMap<>();
  private final Map<String, Long> versions = new HashMap<>();
  private final Deque<Long> happenings = new ArrayDeque<>();
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition more = lock.newCondition();
  private final String life;
  private volatile long newest;
  private volatile long forgotten;

  /// @param happening true if it is told once and not kept as somebody's state
  record Item(long version, String topic, boolean happening, byte[] text) {}

  /// @param life names this life of the server in the events' ids: versions begin anew with each
  Feed(String life) {
    this.life = life;
  }

  /// The newest state of a thing.
  void state(String topic, String key, Object body) {
    put(topic, topic + "/" + key, body, false);
  }

  /// The last word about a thing: from now on it has no state.
  void end(String topic, String key, Object body) {
    put(topic, topic + "/" + key, body, true);
  }

  /// Something that happened.
  void happening(String topic, Object body) {
    put(topic, null, body, true);
  }

  private void put(String topic, String key, Object body, boolean happening) {
    lock.lock();
    try {
      long version = newest + 1;
      Long before = key == null ? null : versions.remove(key);
      if (before != null) {
        items.remove(before);
      }
      items.put(version, new Item(version, topic, happening, text(version, topic, body)));
      if (happening) {
        happenings.addLast(version);
        forgetOldest();
      } else {
        versions.put(key, version);
      }
      newest = version;
      more.signalAll();
    } finally {
      lock.unlock();
    }
  }

  private void forgetOldest() {
    if (happenings.size() > KEPT_HAPPENINGS) {
      long oldest = happenings.removeFirst();
      items.remove(oldest);
      forgotten = oldest;
    }
  }

  private byte[] text(long version, String topic, Object body) {
    String data = new String(ApiJson.write(body), StandardCharsets.UTF_8);
    return "id: %s-%d\nevent: %s\ndata: %s\n\n"
        .formatted(life, version, topic, data)
        .getBytes(StandardCharsets.UTF_8);
  }

  /// Up to which version there is something.
  long newest() {
    return newest;
  }

  /// The version an event's id names; empty if it is not of this life.
  OptionalLong version(String id) {
    try {
      return id != null && id.startsWith(life + "-")
          ? OptionalLong.of(Long.parseLong(id.substring(life.length() + 1)))
          : OptionalLong.empty();
    } catch (NumberFormatException e) {
      return OptionalLong.empty();
    }
  }

  /// True if something that happened after this version is no longer known.
  boolean forgotAfter(long version) {
    return version < forgotten;
  }

  /// The oldest of what is newer than this version.
  ///
  /// @param happenedAfter what happened up to then is left out: it was before the listener came
  List<Item> after(long version, long happenedAfter, Set<String> topics, int most) {
    List<Item> found = new ArrayList<>();
    NavigableMap<Long, Item> newer = items.tailMap(version, false);
    for (Item item : newer.values()) {
      boolean wanted = !item.happening() || item.version() > happenedAfter;
      if (wanted && topics.contains(item.topic())) {
        found.add(item);
      }
      if (found.size() == most) {
        break;
      }
    }
    return found;
  }

  /// Returns when there is something newer, or after that time.
  void await(long version, Duration patience) throws InterruptedException {
    lock.lockInterruptibly();
    try {
      long left = patience.toNanos();
      while (newest <= version && left > 0) {
        left = more.awaitNanos(left);
      }
    } finally {
      lock.unlock();
    }
  }
}
