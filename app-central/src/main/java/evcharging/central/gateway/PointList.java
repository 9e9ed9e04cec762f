package evcharging.central.gateway;

import evcharging.central.core.NetworkView;
import evcharging.central.core.NetworkView.PointView;
import evcharging.central.network.Admission;
import evcharging.central.network.PlaceWeather;
import evcharging.central.network.Session;
import evcharging.central.network.Session.Reading;
import evcharging.domain.CpId;
import evcharging.domain.Power;
import evcharging.domain.Price;
import evcharging.wire.ToDriver.Occupied;
import evcharging.wire.ToDriver.PointOffer;
import evcharging.wire.ToDriver.Points;
import evcharging.wire.Welcome.Overview;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/// The points as a driver chooses among them (requirement B-01), from the view, in as many messages
/// as frames need.
public final class PointList {
  /// With the longest texts an offer has about 1.2 KB of JSON; a frame takes 64 KB.
  private static final int OFFERS_A_MESSAGE = 40;

  private static final int LONGEST_REASON = 160;

  private static final Pattern SESSION = Pattern.compile("session S-[A-Za-z0-9_-]+");

  private static final Comparator<Price> BY_PRICE =
      Comparator.comparingLong(Price::tenThousandthsPerKwh);

  private PointList() {}

  /// At least one message; the last one says so.
  ///
  /// @param strongest what a connected charger can give at most
  public static List<Points> of(
      NetworkView view, long request, Function<CpId, Optional<Power>> strongest) {
    List<PointOffer> offers =
        view.points().values().stream().map(p -> offer(view, p, strongest)).toList();
    List<Points> messages = new ArrayList<>();
    int from = 0;
    do {
      int to = Math.min(from + OFFERS_A_MESSAGE, offers.size());
      messages.add(new Points(request, offers.subList(from, to), to == offers.size()));
      from = to;
    } while (from < offers.size());
    return messages;
  }

  /// What anybody may know, to an onlooker.
  static Overview glance(NetworkView view) {
    Collection<PointView> points = view.points().values();
    long free = points.stream().filter(seen -> isUsable(view, seen)).count();
    long taken = points.stream().filter(seen -> seen.point().session().isPresent()).count();
    return new Overview(
        points.stream().map(seen -> seen.point().price()).min(BY_PRICE),
        points.stream().map(seen -> seen.point().price()).max(BY_PRICE),
        (int) free,
        (int) taken,
        (int) (points.size() - free - taken),
        view.at());
  }

  private static PointOffer offer(
      NetworkView view, PointView seen, Function<CpId, Optional<Power>> strongest) {
    Optional<PlaceWeather> weather = Optional.ofNullable(view.weather().get(seen.point().place()));
    return new PointOffer(
        seen.point().id(),
        seen.point().place(),
        seen.point().price(),
        seen.status().status(),
        shortened(seen.status().reason()),
        isUsable(view, seen),
        weather.flatMap(PlaceWeather::temperature),
        weather.flatMap(PlaceWeather::wind),
        strongest.apply(seen.point().id()),
        seen.point().session().map(view.sessions()::get).flatMap(PointList::occupied));
  }

  private static Optional<Occupied> occupied(Session session) {
    return session
        .startedAt()
        .map(
            since ->
                new Occupied(
                    since,
                    session.reading().map(Reading::power).orElse(Power.ZERO),
                    session.reading().flatMap(Reading::stateOfCharge)));
  }

  private static boolean isUsable(NetworkView view, PointView seen) {
    return Admission.isFree(seen.point(), seen.status())
        && view.inDoubt().isEmpty()
        && !view.diskFull();
  }

  /// The reason as anybody may read it: a session's id names its driver.
  private static String shortened(String whole) {
    String reason =
        SESSION.matcher(whole).replaceAll("in use").replaceAll(" of S-[A-Za-z0-9_-]+", "");
    return reason.length() <= LONGEST_REASON ? reason : reason.substring(0, LONGEST_REASON) + "…";
  }
}
