package evcharging.registry.store;

import java.time.Instant;

/// Under what refused attempts are counted together.
///
/// @param minute the start of the minute
/// @param act what was tried: `register`, `authenticate` …
/// @param subject the id that was named
/// @param reason the name of the refusal
public record RefusedAttempt(
    Instant minute, String address, String act, String subject, String reason) {}
