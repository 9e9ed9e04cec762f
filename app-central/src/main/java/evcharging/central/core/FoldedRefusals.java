package evcharging.central.core;

import evcharging.central.network.Command;
import evcharging.central.network.Event;
import evcharging.central.network.Origin;
import java.time.Duration;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.LongFunction;
import java.util.function.LongSupplier;

/// Tells the audit log what was refused at a door, folded per source and minute, so that a flood
/// cannot fill the disk: the first at once, the others as one number when their minute is over.
///
/// Any thread; [#expire] is to be called every few seconds.
public final class FoldedRefusals {
  private static final Duration WINDOW = Duration.ofMinutes(1);
  private static final int MOST_SOURCES = 1_000;

  private final BiConsumer<Command, Origin> core;
  private final LongSupplier nanos;
  private final Map<Source, Window> oldestFirst = new LinkedHashMap<>();

  private record Source(Origin origin, String kind) {}

  private static final class Window {
    private final long began;
    private LongFunction<Event> refusal;
    private long more;

    Window(long began) {
      this.began = began;
    }
  }

  /// @param core where [Command.NoteRefused] goes
  /// @param nanos a monotonic clock, [System#nanoTime]
  public FoldedRefusals(BiConsumer<Command, Origin> core, LongSupplier nanos) {
    this.core = core;
    this.nanos = nanos;
  }

  /// @param origin who was refused, and from where
  /// @param kind what is folded together for one origin: a code, with a point's id if it is one's
  /// @param refusal the event, given how often it happened
  public void note(Origin origin, String kind, LongFunction<Event> refusal) {
    if (isFirst(new Source(origin, kind), refusal)) {
      tell(origin, refusal.apply(1));
    }
  }

  /// Tells what was counted in minutes that are over.
  public synchronized void expire() {
    Iterator<Map.Entry<Source, Window>> all = oldestFirst.entrySet().iterator();
    while (all.hasNext()) {
      Map.Entry<Source, Window> next = all.next();
      if (nanos.getAsLong() - next.getValue().began < WINDOW.toNanos()) {
        return;
      }
      all.remove();
      tellRest(next.getKey(), next.getValue());
    }
  }

  /// Tells everything that was counted: before the end.
  public synchronized void flush() {
    oldestFirst.forEach(this::tellRest);
    oldestFirst.clear();
  }

  private synchronized boolean isFirst(Source source, LongFunction<Event> refusal) {
    expire();
    // Above so many sources their addresses are told apart no more.
    boolean tooMany = !oldestFirst.containsKey(source) && oldestFirst.size() >= MOST_SOURCES;
    Source counted = tooMany ? new Source(new Origin("many", "many"), source.kind()) : source;
    Window window = oldestFirst.get(counted);
    if (window == null) {
      oldestFirst.put(counted, new Window(nanos.getAsLong()));
      return true;
    }
    window.more++;
    window.refusal = refusal;
    return false;
  }

  private void tellRest(Source source, Window window) {
    if (window.more > 0) {
      tell(source.origin(), window.refusal.apply(window.more));
    }
  }

  private void tell(Origin origin, Event refusal) {
    core.accept(new Command.NoteRefused(refusal), origin);
  }
}
