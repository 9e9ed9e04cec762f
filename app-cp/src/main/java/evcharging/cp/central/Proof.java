package evcharging.cp.central;

import evcharging.domain.Secret;
import java.util.Optional;

/// What a point shows Central: one of the two.
///
/// @param person true if a person at the point asked for it
public record Proof(Optional<Secret> token, Optional<Secret> resumption, boolean person) {}
