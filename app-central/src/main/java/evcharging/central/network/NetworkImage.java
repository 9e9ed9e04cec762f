package evcharging.central.network;

import evcharging.domain.CpId;
import evcharging.domain.SessionId;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// The whole state of the network as plain data: what a snapshot holds, and what readers see.
/// Immutable. Loading an image and applying the events after it equals applying all events.
///
/// @param nextTicket the number the next ticket or correction gets, from 1
/// @param unsettled sessions closed without their meter, with their ticket: a late meter becomes a
///   correction
/// @param recentOrders the newest orders of each point, so that the same command again is harmless
/// @param inDoubt why integrity is in doubt; empty text if it is not (promise P9)
/// @param diskFull true while the disk reserve is reached
public record NetworkImage(
    List<ChargePoint> points,
    List<Session> sessions,
    List<Driver> drivers,
    List<Account> operators,
    List<Account> tokens,
    List<PendingOrder> orders,
    List<PlaceWeather> weather,
    Map<SessionId, IssuedTicket> unsettled,
    Map<CpId, List<UUID>> recentOrders,
    long nextTicket,
    String inDoubt,
    boolean diskFull,
    AlarmImage alarms) {}
