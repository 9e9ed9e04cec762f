package evcharging.central.network;

import evcharging.domain.CpId;
import evcharging.domain.Place;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The lost points of each place and of the network. Working memory, which a start begins anew; but
/// not who is lost and since when: that and its order outlive a restart.
final class LostPoints {
  private final Map<CpId, Place> places = new HashMap<>();
  private final Map<Place, LostGroup> groups = new HashMap<>();
  private LostGroup network = new LostGroup();
  private final Map<CpId, Instant> since = new LinkedHashMap<>();

  LostGroup at(Place place) {
    return groups.computeIfAbsent(place, _ -> new LostGroup());
  }

  LostGroup network() {
    return network;
  }

  boolean isOut(Place place) {
    LostGroup group = groups.get(place);
    return group != null && group.out;
  }

  /// The group that a root alarm speaks for.
  Optional<LostGroup> group(AlarmType type, Optional<Place> place) {
    return switch (type) {
      case NETWORK_LOST -> Optional.of(network);
      case PLACE_LOST -> place.map(this::at);
      default -> Optional.empty();
    };
  }

  /// What is seen of a point now.
  void observe(CpId point, Place place, boolean lost, Instant at, long millis) {
    Place before = places.put(point, place);
    if (before == null) {
      network.size++;
      at(place).size++;
    } else if (!before.equals(place)) {
      at(before).finds(point);
      at(before).size--;
      at(place).size++;
    }
    LostGroup here = at(place);
    if (lost) {
      since.putIfAbsent(point, at);
      here.loses(point, since.get(point), millis);
      network.loses(point, since.get(point), millis);
      here.out |= here.isEnough();
      // All from one place is that place's trouble.
      network.out |= network.isEnough() && here.lostLately() < network.lostLately();
    } else {
      since.remove(point);
      here.finds(point);
      network.finds(point);
    }
  }

  /// First out first.
  List<AlarmRow.Child> inOrder() {
    return since.entrySet().stream()
        .map(each -> new AlarmRow.Child(each.getKey(), each.getValue()))
        .toList();
  }

  void load(List<AlarmRow.Child> lost) {
    lost.forEach(each -> since.put(each.point(), each.lostAt()));
  }

  /// Who is lost and since when stays.
  void clear() {
    places.clear();
    groups.clear();
    network = new LostGroup();
  }
}
