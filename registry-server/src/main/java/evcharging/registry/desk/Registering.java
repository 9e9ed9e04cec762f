package evcharging.registry.desk;

import evcharging.domain.CpId;
import evcharging.domain.Place;
import evcharging.domain.Secret;
import java.util.Optional;

/// A request to enter a point into the book.
///
/// @param credential the one it will have
/// @param currentCredential the one it has, to change it
/// @param code the operator's one-time code, as it was typed
/// @param address from where it is asked
public record Registering(
    CpId point,
    Place place,
    Secret credential,
    Optional<Secret> currentCredential,
    Optional<Secret> code,
    String address) {}
