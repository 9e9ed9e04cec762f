package evcharging.central.core;

import evcharging.central.core.NetworkView.PointView;
import evcharging.domain.CpId;
import java.util.AbstractCollection;
import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/// The points of a view in the order of their ids. Immutable: a change is a new one, which shares
/// all that is told by name and copies one array of references: 10,000 points cost some
/// microseconds, so that a new view many times a second is cheap.
final class PointsOfView extends AbstractMap<CpId, PointView> {
  private final Map<CpId, Integer> places;
  private final PointView[] points;

  private PointsOfView(Map<CpId, Integer> places, PointView[] points) {
    this.places = places;
    this.points = points;
  }

  static PointsOfView none() {
    return new PointsOfView(Map.of(), new PointView[0]);
  }

  /// These, changed by what is given.
  ///
  /// @param changed new points and new views of known ones
  PointsOfView with(Map<CpId, PointView> changed) {
    if (changed.isEmpty()) {
      return this;
    }
    if (!places.keySet().containsAll(changed.keySet())) {
      return grown(changed);
    }
    PointView[] now = points.clone();
    changed.forEach((id, point) -> now[places.get(id)] = point);
    return new PointsOfView(places, now);
  }

  private PointsOfView grown(Map<CpId, PointView> changed) {
    SortedMap<CpId, PointView> all = new TreeMap<>(this);
    all.putAll(changed);
    Map<CpId, Integer> newPlaces = HashMap.newHashMap(all.size());
    all.keySet().forEach(id -> newPlaces.put(id, newPlaces.size()));
    return new PointsOfView(newPlaces, all.values().toArray(PointView[]::new));
  }

  @Override
  public PointView get(Object id) {
    Integer place = places.get(id);
    return place == null ? null : points[place];
  }

  @Override
  public boolean containsKey(Object id) {
    return places.containsKey(id);
  }

  @Override
  public int size() {
    return points.length;
  }

  @Override
  public Collection<PointView> values() {
    return new AbstractCollection<>() {
      @Override
      public Iterator<PointView> iterator() {
        return Arrays.asList(points).iterator();
      }

      @Override
      public int size() {
        return points.length;
      }
    };
  }

  @Override
  public Set<CpId> keySet() {
    return setOf(point -> point.point().id());
  }

  @Override
  public Set<Entry<CpId, PointView>> entrySet() {
    return setOf(point -> Map.entry(point.point().id(), point));
  }

  private <T> Set<T> setOf(Function<PointView, T> as) {
    return new AbstractSet<>() {
      @Override
      public Iterator<T> iterator() {
        return Arrays.stream(points).map(as).iterator();
      }

      @Override
      public int size() {
        return points.length;
      }
    };
  }
}
