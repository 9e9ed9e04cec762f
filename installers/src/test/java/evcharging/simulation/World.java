package evcharging.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Random;

/// The clock, the dice and everything that is still to happen.
final class World {
  private static final Instant BEGINNING = Instant.parse("2026-01-01T00:00:00Z");

  final Random dice;
  private final PriorityQueue<Planned> planned = new PriorityQueue<>();
  private final List<String> diary = new ArrayList<>();
  private final boolean keepDiary;
  private long nanos;
  private long order;

  private record Planned(long nanos, long order, Runnable what) implements Comparable<Planned> {
    @Override
    public int compareTo(Planned other) {
      int byTime = Long.compare(nanos, other.nanos);
      return byTime != 0 ? byTime : Long.compare(order, other.order);
    }
  }

  World(long seed, boolean keepDiary) {
    this.dice = new Random(seed);
    this.keepDiary = keepDiary;
  }

  long nanos() {
    return nanos;
  }

  long millis() {
    return nanos / 1_000_000;
  }

  Instant wall() {
    return BEGINNING.plusNanos(nanos);
  }

  void in(Duration delay, Runnable what) {
    planned.add(new Planned(nanos + delay.toNanos(), order++, what));
  }

  void at(long when, Runnable what) {
    planned.add(new Planned(Math.max(when, nanos), order++, what));
  }

  /// Lets the next thing happen, if it does before that moment.
  boolean step(long until) {
    Planned next = planned.peek();
    if (next == null || next.nanos() > until) {
      nanos = until;
      return false;
    }
    planned.poll();
    nanos = next.nanos();
    next.what().run();
    return true;
  }

  boolean chance(int oneIn) {
    return dice.nextInt(oneIn) == 0;
  }

  Duration millis(int least, int most) {
    return Duration.ofMillis(least + dice.nextInt(most - least + 1));
  }

  void note(String what) {
    if (keepDiary) {
      diary.add(Duration.ofNanos(nanos) + " " + what);
    }
  }

  String diary() {
    return String.join("\n", diary);
  }
}
