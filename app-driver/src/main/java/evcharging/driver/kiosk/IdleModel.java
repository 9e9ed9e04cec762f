package evcharging.driver.kiosk;

import evcharging.styles.text.Texts;
import evcharging.wire.Welcome.Overview;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.ToIntFunction;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;

/// What anybody may see: prices, counts, and how old they are.
final class IdleModel {
  private final Texts texts;
  private final ObjectProperty<Instant> now;
  private final ObjectProperty<Optional<Seen>> seen = new SimpleObjectProperty<>(Optional.empty());
  private final Duration interval;

  private record Seen(Overview overview, Instant at) {}

  /// @param interval at which overviews come when all is well
  IdleModel(Texts texts, ObjectProperty<Instant> now, Duration interval) {
    this.texts = texts;
    this.now = now;
    this.interval = interval;
  }

  void seen(Overview overview) {
    seen.set(Optional.of(new Seen(overview, now.get())));
  }

  ReadOnlyObjectProperty<Instant> nowProperty() {
    return now;
  }

  /// `0.25 €/kWh`, or from the lowest to the highest.
  StringBinding price() {
    return Bindings.createStringBinding(this::priceNow, seen, texts.languageProperty());
  }

  private String priceNow() {
    Optional<Overview> known = seen.get().map(Seen::overview);
    if (known.isEmpty() || known.get().lowest().isEmpty()) {
      return "–";
    }
    String lowest = texts.formats().price(known.get().lowest().get());
    String highest = texts.formats().price(known.get().highest().orElseThrow());
    return lowest.equals(highest) ? lowest : texts.get("idle.from-to", bare(lowest), highest);
  }

  private static String bare(String price) {
    return price.substring(0, price.indexOf('\u00a0'));
  }

  /// How many points are as asked.
  StringBinding number(ToIntFunction<Overview> which) {
    return Bindings.createStringBinding(
        () ->
            seen.get().map(s -> texts.formats().count(which.applyAsInt(s.overview()))).orElse("–"),
        seen,
        texts.languageProperty());
  }

  /// The word beside that number; in some languages one is another word than two.
  StringBinding word(String key, ToIntFunction<Overview> which) {
    return Bindings.createStringBinding(
        () -> {
          boolean one = seen.get().filter(s -> which.applyAsInt(s.overview()) == 1).isPresent();
          return texts.get(one ? key + "-one" : key);
        },
        seen,
        texts.languageProperty());
  }

  /// `as of 3 s ago`, or that Central cannot be reached.
  StringBinding age() {
    return Bindings.createStringBinding(this::ageNow, seen, now, texts.languageProperty());
  }

  private String ageNow() {
    if (seen.get().isEmpty()) {
      return texts.get("idle.no-data");
    }
    String age = texts.formats().age(Duration.between(seen.get().get().at(), now.get()));
    return texts.get(isStaleNow() ? "idle.stale" : "idle.age", age);
  }

  /// Older than three intervals: no longer to be taken for the present.
  ObservableValue<Boolean> stale() {
    return Bindings.createBooleanBinding(this::isStaleNow, seen, now);
  }

  private boolean isStaleNow() {
    return seen.get()
        .map(s -> Duration.between(s.at(), now.get()).compareTo(interval.multipliedBy(3)) > 0)
        .orElse(true);
  }
}
