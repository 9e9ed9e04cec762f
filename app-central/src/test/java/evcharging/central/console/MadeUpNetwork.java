package evcharging.central.console;

import evcharging.central.core.NetworkView;
import evcharging.central.core.NetworkView.PointView;
import evcharging.central.network.Alarms;
import evcharging.central.network.ChargePoint;
import evcharging.central.network.ChargePoint.PointLink;
import evcharging.central.network.OrderEvent;
import evcharging.central.network.PendingOrder;
import evcharging.central.network.PlaceWeather;
import evcharging.central.network.Session;
import evcharging.central.network.Status;
import evcharging.central.network.WeatherAlert;
import evcharging.domain.CpId;
import evcharging.domain.CpStatus;
import evcharging.domain.DriverId;
import evcharging.domain.Energy;
import evcharging.domain.Epoch;
import evcharging.domain.Hold;
import evcharging.domain.Place;
import evcharging.domain.Power;
import evcharging.domain.Price;
import evcharging.domain.SessionId;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/// A made-up network for demos, pictures and benches: as many points as wanted, a few of them
/// supplying, a few in trouble. The same seed gives the same network.
public final class MadeUpNetwork {
  private static final List<String> PLACES =
      List.of("Berlin", "Lisbon", "Madrid", "Paris", "Rome", "Vienna", "Zürich", "A Coruña");

  private final Random random = new Random(7);
  private final TreeMap<CpId, PointView> points = new TreeMap<>();
  private final Map<SessionId, Session> sessions = new HashMap<>();
  private final Map<UUID, PendingOrder> orders = new HashMap<>();
  private final Map<Place, PlaceWeather> weather = new TreeMap<>();
  private final List<CpId> ids = new ArrayList<>();
  private final double supplying;
  private Instant now;
  private long sequence;
  private int next;

  /// @param supplying share of the points that supply
  public MadeUpNetwork(int size, double supplying, Instant start) {
    this.supplying = supplying;
    this.now = start;
    for (int i = 1; i <= size; i++) {
      CpId id =
          new CpId(("CP%0" + Math.max(3, Integer.toString(size).length()) + "d").formatted(i));
      ids.add(id);
      Place place = new Place(PLACES.get((i * 5 / Math.max(5, size / 8)) % PLACES.size()));
      make(id, place, random.nextDouble());
    }
    int degrees = 4;
    for (String place : PLACES) {
      weather.put(new Place(place), weatherAt(place, degrees));
      degrees += 3;
    }
  }

  private PlaceWeather weatherAt(String place, int degrees) {
    return new PlaceWeather(
        new Place(place),
        Optional.of(BigDecimal.valueOf(degrees - 3)),
        Optional.of(BigDecimal.valueOf(2 + degrees % 5)),
        Optional.of(now.minusSeconds(12)),
        degrees < 5 ? Optional.of(WeatherAlert.LOW_TEMPERATURE) : Optional.empty());
  }

  private void make(CpId id, Place place, double dice) {
    if (dice < supplying) {
      supply(id, place);
    } else if (dice < supplying + 0.02) {
      put(point(id, place, true, true, false, "no answer from the Engine"), CpStatus.AVERIADO, 40);
    } else if (dice < supplying + 0.05) {
      put(held(id, place, Hold.OPERATOR, "OUT by operator:ana"), CpStatus.PARADO, 900);
    } else if (dice < supplying + 0.07) {
      put(point(id, place, false, false, true, "ok"), CpStatus.DESCONECTADO, 754);
    } else if (dice < supplying + 0.08) {
      put(held(id, place, Hold.WEATHER, "LOW_TEMPERATURE -2 °C"), CpStatus.PARADO, 300);
    } else {
      put(point(id, place, true, true, true, "ok"), CpStatus.ACTIVADO, 2);
    }
  }

  private void supply(CpId id, Place place) {
    Instant began = now.minus(Duration.ofMinutes(3 + random.nextInt(50)));
    DriverId driver = new DriverId("D%02d".formatted(1 + random.nextInt(90)));
    SessionId session =
        SessionId.of(driver, id, began.getEpochSecond(), "%016x".formatted(random.nextLong()));
    Price price = price(id);
    long watts = 7_000 + random.nextInt(15_000);
    long wh = watts * Duration.between(began, now).toSeconds() / 3_600;
    sessions.put(
        session,
        new Session(
            session,
            new UUID(1, random.nextLong()),
            driver,
            id,
            place,
            price,
            false,
            Set.of(),
            false,
            Session.Phase.SUPPLYING,
            began,
            Optional.of(began),
            Optional.of(Energy.ZERO),
            Optional.empty(),
            Optional.of(
                new Session.Reading(1, new Energy(wh), new Power(watts), Optional.of(50), now)),
            began,
            ""));
    ChargePoint base = point(id, place, true, true, true, "ok");
    put(with(base, base.holds(), Optional.of(session)), CpStatus.SUMINISTRANDO, 1);
  }

  private static Price price(CpId id) {
    return new Price(2_500 + Math.floorMod(id.hashCode(), 8) * 100L);
  }

  private ChargePoint held(CpId id, Place place, Hold hold, String why) {
    ChargePoint base = point(id, place, true, true, true, "ok");
    return with(base, Map.of(hold, why), Optional.empty());
  }

  private static ChargePoint with(
      ChargePoint base, Map<Hold, String> holds, Optional<SessionId> session) {
    return new ChargePoint(
        base.id(),
        base.place(),
        base.price(),
        base.registration(),
        base.engine(),
        base.monitor(),
        base.verdictOk(),
        base.verdictReason(),
        base.healthy(),
        session.isPresent(),
        false,
        holds,
        session,
        base.keys());
  }

  private static ChargePoint point(
      CpId id, Place place, boolean engine, boolean monitor, boolean ok, String verdict) {
    return new ChargePoint(
        id,
        place,
        price(id),
        1,
        new PointLink(engine, new Epoch(3), "hash"),
        new PointLink(monitor, new Epoch(2), "hash"),
        ok,
        verdict,
        true,
        false,
        false,
        Map.of(),
        Optional.empty(),
        Map.of(3L, "wrapped"));
  }

  private void put(ChargePoint point, CpStatus status, long secondsAgo) {
    points.put(
        point.id(),
        new PointView(
            point,
            new Status(status, "made up"),
            now.minusSeconds(secondsAgo),
            now.minusSeconds(secondsAgo)));
  }

  public List<CpId> ids() {
    return List.copyOf(ids);
  }

  /// An order that waits for its point.
  public void order(CpId point, OrderEvent.Order order, Duration ago) {
    UUID id = new UUID(2, orders.size());
    orders.put(id, new PendingOrder(id, id, point, order, now.minus(ago), now.plusSeconds(3_600)));
  }

  /// Time goes on: so many points are heard of, those that supply with a new reading; one in a
  /// thousand of them changes its state.
  public void advance(Duration time, int heard) {
    now = now.plus(time);
    for (int i = 0; i < heard; i++) {
      CpId id = ids.get(next);
      next = (next + 1) % ids.size();
      hear(id);
    }
  }

  private void hear(CpId id) {
    PointView seen = points.get(id);
    seen.point().session().ifPresent(session -> sessions.computeIfPresent(session, this::read));
    if (random.nextInt(1_000) == 0) {
      seen.point().session().ifPresent(sessions::remove);
      make(id, seen.point().place(), random.nextDouble());
    } else {
      boolean talks = seen.status().status() != CpStatus.DESCONECTADO;
      points.put(
          id,
          new PointView(seen.point(), seen.status(), seen.since(), talks ? now : seen.seenAt()));
    }
  }

  private Session read(SessionId id, Session before) {
    Session.Reading old = before.reading().orElseThrow();
    long watts = Math.clamp(old.power().watts() + random.nextInt(1_201) - 600, 1_400, 22_000);
    return new Session(
        before.id(),
        before.request(),
        before.driver(),
        before.point(),
        before.place(),
        before.price(),
        before.any(),
        before.tried(),
        before.atPoint(),
        before.phase(),
        before.requestedAt(),
        before.startedAt(),
        before.meterStart(),
        before.endAsked(),
        Optional.of(
            new Session.Reading(
                old.sequence() + 1,
                new Energy(old.energy().wattHours() + watts / 3_600),
                new Power(watts),
                Optional.of(50),
                now)),
        before.since(),
        before.note());
  }

  public Instant now() {
    return now;
  }

  public NetworkView view() {
    return new NetworkView(
        ++sequence,
        now,
        java.util.Collections.unmodifiableSortedMap(new TreeMap<>(points)),
        Map.copyOf(sessions),
        Map.of(),
        Map.of(),
        Map.of(),
        Map.copyOf(orders),
        Map.copyOf(weather),
        Map.of(),
        "",
        false,
        Alarms.NONE);
  }
}
