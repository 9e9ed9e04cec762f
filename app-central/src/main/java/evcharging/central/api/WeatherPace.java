package evcharging.central.api;

import evcharging.domain.Place;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/// How often one caller may tell the weather of one place (attack T15): whoever stole a weather
/// token cannot open and close the points of a place all day. Any thread.
final class WeatherPace {
  private static final int MOST = 10_000;
  private static final double MINUTE = Duration.ofMinutes(1).toNanos();

  private final int perMinute;
  private final LongSupplier nanos;
  private final Map<Told, Bucket> buckets =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Told, Bucket> eldest) {
          return size() > MOST;
        }
      };

  private record Told(String caller, String what, Place place) {}

  private static final class Bucket {
    private double tokens;
    private long at;
  }

  /// @param perMinute posts of one kind by one caller for one place
  /// @param nanos a monotonic clock, [System#nanoTime]
  WeatherPace(int perMinute, LongSupplier nanos) {
    this.perMinute = perMinute;
    this.nanos = nanos;
  }

  /// @throws Problem 429 with `Retry-After`
  void take(Caller caller, String what, Place place) {
    synchronized (buckets) {
      long now = nanos.getAsLong();
      Bucket bucket = buckets.computeIfAbsent(new Told(caller.name(), what, place), _ -> full(now));
      bucket.tokens = Math.min(perMinute, bucket.tokens + (now - bucket.at) / MINUTE * perMinute);
      bucket.at = now;
      if (bucket.tokens < 1) {
        long seconds = (long) Math.ceil((1 - bucket.tokens) * 60 / perMinute);
        throw Problem.tooMany(
            "the weather of this place is told too often",
            Duration.ofSeconds(Math.max(1, seconds)));
      }
      bucket.tokens--;
    }
  }

  private Bucket full(long now) {
    Bucket bucket = new Bucket();
    bucket.tokens = perMinute;
    bucket.at = now;
    return bucket;
  }
}
