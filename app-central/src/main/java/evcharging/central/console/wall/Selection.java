package evcharging.central.console.wall;

import evcharging.domain.CpId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// Which points are chosen, and at which one the keyboard is. Points that are not shown any more
/// are not chosen any more: nobody orders what they do not see.
final class Selection {
  private final ReadOnlyObjectWrapper<Set<CpId>> chosen = new ReadOnlyObjectWrapper<>(Set.of());
  private final ReadOnlyObjectWrapper<Optional<CpId>> current =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private List<CpId> shown = List.of();
  private Map<CpId, Integer> places = Map.of();
  private Optional<CpId> anchor = Optional.empty();

  ReadOnlyObjectProperty<Set<CpId>> chosenProperty() {
    return chosen.getReadOnlyProperty();
  }

  Set<CpId> chosen() {
    return chosen.get();
  }

  ReadOnlyObjectProperty<Optional<CpId>> currentProperty() {
    return current.getReadOnlyProperty();
  }

  void setShown(List<Slot> slots) {
    shown = slots.stream().map(Slot::id).toList();
    places = new HashMap<>();
    for (int i = 0; i < shown.size(); i++) {
      places.put(shown.get(i), i);
    }
    choose(chosen.get());
    if (current.get().filter(places::containsKey).isEmpty()) {
      current.set(shown.stream().findFirst());
    }
    anchor = anchor.filter(places::containsKey);
  }

  /// Exactly these, as far as they are shown.
  void choose(Collection<CpId> points) {
    Set<CpId> now = new TreeSet<>(points);
    now.removeIf(point -> !places.containsKey(point));
    if (!now.equals(chosen.get())) {
      chosen.set(Set.copyOf(now));
    }
  }

  void chooseAll() {
    chosen.set(Set.copyOf(shown));
  }

  void clear() {
    chosen.set(Set.of());
  }

  /// A click or a step of the keyboard: this one alone.
  void only(CpId point) {
    anchor = Optional.of(point);
    current.set(anchor);
    choose(Set.of(point));
  }

  /// A click with Ctrl, the space bar: this one more or less.
  void toggle(CpId point) {
    anchor = Optional.of(point);
    current.set(anchor);
    Set<CpId> now = new TreeSet<>(chosen.get());
    if (!now.remove(point)) {
      now.add(point);
    }
    choose(now);
  }

  /// A click with Shift: from where the last choice began to here.
  void extendTo(CpId point) {
    CpId from = anchor.or(current::get).orElse(point);
    anchor = Optional.of(from);
    current.set(Optional.of(point));
    int one = places.getOrDefault(from, 0);
    int other = places.getOrDefault(point, one);
    choose(shown.subList(Math.min(one, other), Math.max(one, other) + 1));
  }

  /// The keyboard goes there without choosing.
  void moveTo(CpId point) {
    current.set(Optional.of(point));
  }
}
