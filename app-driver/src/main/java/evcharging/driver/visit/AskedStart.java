package evcharging.driver.visit;

import evcharging.domain.CpId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// A request to charge that waits for its answer.
///
/// @param point the one wanted; empty for any free one
/// @param at when the driver asked: after a while a request is withdrawn rather than asked again,
///   because the driver may long have gone
public record AskedStart(UUID request, Optional<CpId> point, Instant at) {}
