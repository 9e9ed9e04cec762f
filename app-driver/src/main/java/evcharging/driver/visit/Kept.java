package evcharging.driver.visit;

import evcharging.domain.Secret;
import evcharging.domain.SessionId;
import java.util.Optional;
import java.util.Set;

/// What the disk holds of earlier visits: where a restarted program begins.
///
/// @param asked the request that had no answer yet
/// @param sessionToken for signing in without the PIN
/// @param tickets the sessions whose ticket is kept
public record Kept(
    Optional<AskedStart> asked, Optional<Secret> sessionToken, Set<SessionId> tickets) {
  public static final Kept NOTHING = new Kept(Optional.empty(), Optional.empty(), Set.of());

  public Kept {
    tickets = Set.copyOf(tickets);
  }
}
