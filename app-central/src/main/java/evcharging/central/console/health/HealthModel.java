package evcharging.central.console.health;

import evcharging.central.core.CommitTimes;
import evcharging.central.core.NetworkView;
import evcharging.central.core.PointClocks;
import evcharging.central.core.Vitals;
import evcharging.central.network.PlaceWeather;
import evcharging.styles.control.Age;
import evcharging.styles.text.Texts;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/// Judges the vitals: what is well, what is to be watched, what is bad. No nodes.
final class HealthModel {
  private static final Duration SLOW_COMMIT = Duration.ofMillis(250);
  private static final Duration STUCK = Duration.ofSeconds(3);
  private static final Duration SKEW = Duration.ofSeconds(2);
  private static final Duration WEATHER_ROUND = Duration.ofSeconds(4);
  private static final Duration A_LOOK = Duration.ofSeconds(1);
  private static final Duration DISK_LOOK = Duration.ofSeconds(5);
  private static final long LONG_LAG = 1_000;
  private static final double DISK_SCARCE = 0.05;
  private static final double GIGA = 1e9;

  private final Texts texts;

  HealthModel(Texts texts) {
    this.texts = texts;
  }

  List<Vital> judge(Vitals now, NetworkView view) {
    return List.of(
        tcp(now),
        kafka(now),
        database(now, view),
        registry(now),
        weather(now, view),
        rest(now),
        disk(now, view),
        clock(now));
  }

  private Vital tcp(Vitals now) {
    Vitals.Tcp tcp = now.tcp();
    int all = tcp.engines() + tcp.monitors() + tcp.drivers();
    return new Vital(
        "tcp",
        Grade.FINE,
        texts.formats().count(all),
        texts.get(
            "health.tcp.now",
            tcp.engines(),
            tcp.monitors(),
            tcp.drivers(),
            Integer.toString(tcp.port())),
        justNow());
  }

  private Vital kafka(Vitals now) {
    OptionalLong lag = now.kafka().lag();
    boolean behind = lag.orElse(0) > LONG_LAG;
    Grade grade = !now.kafka().up() ? Grade.BAD : behind ? Grade.WATCH : Grade.FINE;
    String figure =
        !now.kafka().up()
            ? texts.get("health.down")
            : lag.isPresent() ? "+" + texts.formats().count(lag.getAsLong()) : "–";
    String sentence =
        texts.get(
            "health.kafka.now",
            now.kafka().sentence(),
            lag.isPresent() ? texts.formats().count(lag.getAsLong()) : "–");
    return new Vital("kafka", grade, figure, sentence, justNow());
  }

  private Vital database(Vitals now, NetworkView view) {
    CommitTimes.Summary commits = now.commits();
    Duration sinceTurn = Duration.between(now.inbox().turnedAt(), now.at());
    boolean full = now.inbox().waiting() * 2 > now.inbox().limit();
    boolean stuck = sinceTurn.compareTo(STUCK) > 0;
    boolean slow = commits.p99().compareTo(SLOW_COMMIT) > 0;
    Grade grade =
        stuck || !view.inDoubt().isEmpty() ? Grade.BAD : full || slow ? Grade.WATCH : Grade.FINE;
    String sentence =
        texts.get(
            "health.database.now",
            millis(commits.p50()),
            millis(commits.p99()),
            now.inbox().waiting(),
            view.sequence());
    return new Vital(
        "database",
        grade,
        millis(commits.p50()),
        view.inDoubt().isEmpty() ? sentence : view.inDoubt() + " " + sentence,
        Optional.of(new Age(sinceTurn, A_LOOK)));
  }

  private Vital registry(Vitals now) {
    boolean up = now.registry().up();
    return new Vital(
        "registry",
        up ? Grade.FINE : Grade.WATCH,
        texts.get(up ? "health.up" : "health.down"),
        texts.get("health.registry.now", now.registry().sentence()),
        justNow());
  }

  private Vital weather(Vitals now, NetworkView view) {
    Optional<Instant> newest =
        view.weather().values().stream()
            .map(PlaceWeather::at)
            .flatMap(Optional::stream)
            .max(Instant::compareTo);
    Optional<Age> age =
        newest.map(at -> new Age(notNegative(Duration.between(at, now.at())), WEATHER_ROUND));
    boolean stale = age.map(Age::isStale).orElse(false);
    String figure =
        age.map(_ -> texts.formats().count(view.weather().size()))
            .orElseGet(() -> texts.get("health.none"));
    return new Vital(
        "weather",
        stale ? Grade.WATCH : Grade.FINE,
        figure,
        texts.get("health.weather.now", view.weather().size()),
        age);
  }

  private Vital rest(Vitals now) {
    String port = Integer.toString(now.rest().port());
    return new Vital("rest", Grade.FINE, port, texts.get("health.rest.now", port), justNow());
  }

  private Vital disk(Vitals now, NetworkView view) {
    Vitals.Disk disk = now.disk();
    if (disk.totalBytes() == 0) {
      return new Vital("disk", Grade.FINE, "–", texts.get("health.none"), Optional.empty());
    }
    double free = (double) disk.freeBytes() / disk.totalBytes();
    Grade grade = view.diskFull() ? Grade.BAD : free < DISK_SCARCE ? Grade.WATCH : Grade.FINE;
    return new Vital(
        "disk",
        grade,
        gigabytes(disk.freeBytes()),
        texts.get("health.disk.now", gigabytes(disk.freeBytes()), gigabytes(disk.totalBytes())),
        Optional.of(new Age(notNegative(Duration.between(disk.at(), now.at())), DISK_LOOK)));
  }

  /// By the points' clocks if any is heard, else by how far it was moved.
  private Vital clock(Vitals now) {
    Duration moved = now.clock().moved();
    Optional<PointClocks.Difference> points = now.clock().points();
    Duration off = points.map(p -> p.ahead().negated()).orElse(moved);
    boolean wrong = Stream.of(moved, off).anyMatch(by -> by.abs().compareTo(SKEW) > 0);
    String sentence =
        points
            .map(p -> texts.get("health.clock.compared", ms(moved), ms(off), p.points()))
            .orElseGet(() -> texts.get("health.clock.now", ms(moved)));
    return new Vital("clock", wrong ? Grade.WATCH : Grade.FINE, ms(off), sentence, justNow());
  }

  private String ms(Duration by) {
    return texts.formats().count(by.toMillis()) + "\u00a0ms";
  }

  private static Optional<Age> justNow() {
    return Optional.of(new Age(Duration.ZERO, A_LOOK));
  }

  private static Duration notNegative(Duration age) {
    return age.isNegative() ? Duration.ZERO : age;
  }

  private String millis(Duration took) {
    return took.toMillis() < 10
        ? texts.formats().tenths(took.toNanos() / 1e6) + "\u00a0ms"
        : texts.formats().count(took.toMillis()) + "\u00a0ms";
  }

  private String gigabytes(long bytes) {
    return texts.formats().count(Math.round(bytes / GIGA)) + "\u00a0GB";
  }
}
