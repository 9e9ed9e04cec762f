package evcharging.weather.provider;

import evcharging.domain.Place;
import evcharging.weather.alarms.Ahead;
import evcharging.weather.alarms.Weather;
import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import java.util.random.RandomGenerator;

/// A provider that is asked with restraint: each place at most so often, all together at most so
/// many times a minute, and after a failure only later. One place in trouble does not stop the
/// others, unless the provider refuses us as a whole. Any thread.
///
/// It never answers with anything older than one `askEvery`: past that, a trouble is a trouble.
public final class Restrained {
  private static final long MINUTE = Duration.ofMinutes(1).toNanos();

  private final Provider provider;
  private final Restraint restraint;
  private final LongSupplier nanos;
  private final RandomGenerator random;
  private final Map<Place, OfPlace> places = new ConcurrentHashMap<>();
  private final Pauses everywhere;
  private ProviderTrouble whyEverywhere;
  private double calls;
  private long refilled;

  /// What is known of one place; its lock is held while it is asked for.
  private final class OfPlace {
    private final Pauses pauses = new Pauses(restraint, random);
    private Weather weather;
    private long at;
    private ProviderTrouble trouble;
  }

  /// @param nanos a monotonic clock, [System#nanoTime]
  /// @param random for the jitter
  public Restrained(
      Provider provider, Restraint restraint, LongSupplier nanos, RandomGenerator random) {
    this.provider = provider;
    this.restraint = restraint;
    this.nanos = nanos;
    this.random = random;
    this.everywhere = new Pauses(restraint, random);
    this.calls = restraint.perMinute();
    this.refilled = nanos.getAsLong();
  }

  public String name() {
    return provider.name();
  }

  /// The weather at that place, fresh or at most one `askEvery` old.
  public Sighting now(Place place) throws ProviderTrouble {
    OfPlace known = places.computeIfAbsent(place, _ -> new OfPlace());
    synchronized (known) {
      long now = nanos.getAsLong();
      long age = now - known.at;
      if (known.weather != null && age < restraint.askEvery().toNanos()) {
        return new Sighting(known.weather, Duration.ofNanos(age));
      }
      if (known.pauses.lasts(now)) {
        throw known.trouble;
      }
      return ask(place, known);
    }
  }

  /// Those whose weather is oldest first: where calls are short, everybody gets their turn.
  public List<Place> oldestFirst(Collection<Place> all) {
    long now = nanos.getAsLong();
    return all.stream().sorted(Comparator.comparingLong(place -> -age(place, now))).toList();
  }

  private long age(Place place, long now) {
    OfPlace known = places.get(place);
    if (known == null) {
      return Long.MAX_VALUE;
    }
    synchronized (known) {
      return known.weather == null ? Long.MAX_VALUE : now - known.at;
    }
  }

  /// The forecast of that place; counts as a call, and is not asked for while there is trouble.
  public List<Ahead> ahead(Place place) throws ProviderTrouble {
    OfPlace known = places.computeIfAbsent(place, _ -> new OfPlace());
    synchronized (known) {
      if (known.pauses.lasts(nanos.getAsLong())) {
        throw known.trouble;
      }
      takeCall();
      try {
        return provider.ahead(place);
      } catch (ProviderTrouble e) {
        failed(known, e);
        throw e;
      }
    }
  }

  /// Forgets the places where no charging point stands any more.
  public void keepOnly(Collection<Place> wanted) {
    places.keySet().retainAll(wanted);
  }

  private Sighting ask(Place place, OfPlace known) throws ProviderTrouble {
    takeCall();
    try {
      known.weather = provider.now(place);
      known.at = nanos.getAsLong();
      known.pauses.succeeded();
      succeeded();
      return new Sighting(known.weather, Duration.ZERO);
    } catch (ProviderTrouble e) {
      failed(known, e);
      throw e;
    }
  }

  private void failed(OfPlace known, ProviderTrouble e) {
    long now = nanos.getAsLong();
    known.trouble = e;
    if (e.isEverywhere()) {
      refused(now, e);
    } else {
      known.pauses.failed(now);
    }
  }

  private synchronized void refused(long now, ProviderTrouble e) {
    whyEverywhere = e;
    e.pause().ifPresentOrElse(pause -> everywhere.told(now, pause), () -> everywhere.failed(now));
  }

  private synchronized void succeeded() {
    everywhere.succeeded();
  }

  private synchronized void takeCall() throws ProviderTrouble {
    long now = nanos.getAsLong();
    if (everywhere.lasts(now)) {
      throw whyEverywhere;
    }
    calls =
        Math.min(
            restraint.perMinute(),
            calls + (double) (now - refilled) / MINUTE * restraint.perMinute());
    refilled = now;
    if (calls < 1) {
      throw new ProviderTrouble("as many calls as are allowed in a minute were made");
    }
    calls--;
  }
}
