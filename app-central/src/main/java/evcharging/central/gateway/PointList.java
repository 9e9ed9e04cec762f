package evcharging.central.gateway;

import evcharging.central.core.NetworkView;
import evcharging.central.core.NetworkView.PointView;
import evcharging.central.network.Admission;
import evcharging.central.network.PlaceWeather;
import evcharging.wire.ToDriver.PointOffer;
import evcharging.wire.ToDriver.Points;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The points as a driver chooses among them (requirement B-01), from the view, in as many messages
/// as frames need.
public final class PointList {
  /// With the longest texts an offer has about 1.2 KB of JSON; a frame takes 64 KB.
  private static final int OFFERS_A_MESSAGE = 40;

  private static final int LONGEST_REASON = 160;

  private PointList() {}

  /// At least one message; the last one says so.
  public static List<Points> of(NetworkView view, long request) {
    List<PointOffer> offers = view.points().values().stream().map(p -> offer(view, p)).toList();
    List<Points> messages = new ArrayList<>();
    int from = 0;
    do {
      int to = Math.min(from + OFFERS_A_MESSAGE, offers.size());
      messages.add(new Points(request, offers.subList(from, to), to == offers.size()));
      from = to;
    } while (from < offers.size());
    return messages;
  }

  private static PointOffer offer(NetworkView view, PointView seen) {
    Optional<PlaceWeather> weather = Optional.ofNullable(view.weather().get(seen.point().place()));
    return new PointOffer(
        seen.point().id(),
        seen.point().place(),
        seen.point().price(),
        seen.status().status(),
        shortened(seen.status().reason()),
        isUsable(view, seen),
        weather.flatMap(PlaceWeather::temperature),
        weather.flatMap(PlaceWeather::wind));
  }

  private static boolean isUsable(NetworkView view, PointView seen) {
    return Admission.isFree(seen.point(), seen.status())
        && view.inDoubt().isEmpty()
        && !view.diskFull();
  }

  private static String shortened(String reason) {
    return reason.length() <= LONGEST_REASON ? reason : reason.substring(0, LONGEST_REASON) + "…";
  }
}
