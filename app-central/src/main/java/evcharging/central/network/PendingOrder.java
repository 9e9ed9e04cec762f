package evcharging.central.network;

import evcharging.domain.CpId;
import java.time.Instant;
import java.util.UUID;

/// An operator's order for one point that the point has not confirmed yet.
public record PendingOrder(
    UUID command,
    UUID group,
    CpId point,
    OrderEvent.Order order,
    Instant issued,
    Instant expires) {}
