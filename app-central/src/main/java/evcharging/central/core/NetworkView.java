package evcharging.central.core;

import evcharging.central.network.Account;
import evcharging.central.network.Alarms;
import evcharging.central.network.ChargePoint;
import evcharging.central.network.Driver;
import evcharging.central.network.PendingOrder;
import evcharging.central.network.PlaceForecast;
import evcharging.central.network.PlaceWeather;
import evcharging.central.network.Session;
import evcharging.central.network.Status;
import evcharging.domain.CpId;
import evcharging.domain.DriverId;
import evcharging.domain.Place;
import evcharging.domain.SessionId;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/// What readers on other threads see: the state after some batch, on disk already. Immutable.
///
/// @param sequence of the last journal entry in it
/// @param at when it was made
/// @param forecasts the first bad weather expected, where one is told
/// @param alarms all that are not over, most of them calling for somebody
/// @param points in the order of their ids, each with its derived status
public record NetworkView(
    long sequence,
    Instant at,
    Map<CpId, PointView> points,
    Map<SessionId, Session> sessions,
    Map<DriverId, Driver> drivers,
    Map<String, Account> operators,
    Map<String, Account> tokens,
    Map<UUID, PendingOrder> orders,
    Map<Place, PlaceWeather> weather,
    Map<Place, PlaceForecast> forecasts,
    String inDoubt,
    boolean diskFull,
    Alarms alarms) {

  /// @param since when it came into this status
  /// @param seenAt when something was last heard of it; [Instant#EPOCH] if never
  public record PointView(ChargePoint point, Status status, Instant since, Instant seenAt) {}
}
