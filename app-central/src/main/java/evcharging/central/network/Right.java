package evcharging.central.network;

import java.util.EnumSet;
import java.util.Set;

/// What a call or a button asks of whoever uses it. The one table of who may do what, over REST and
/// at the console.
public enum Right {
  /// Nobody needs to say who they are.
  OPEN(EnumSet.allOf(Role.class)),
  READ(EnumSet.of(Role.VIEWER, Role.OPERATOR, Role.ADMIN, Role.AUDITOR)),
  READ_PLACES(EnumSet.allOf(Role.class)),
  READ_AUDIT(EnumSet.of(Role.OPERATOR, Role.ADMIN, Role.AUDITOR)),
  POST_WEATHER(EnumSet.of(Role.WEATHER, Role.ADMIN)),
  OPERATE(EnumSet.of(Role.OPERATOR, Role.ADMIN)),
  ADMINISTER(EnumSet.of(Role.ADMIN));

  private final Set<Role> roles;

  Right(Set<Role> roles) {
    this.roles = roles;
  }

  public boolean isFor(Role role) {
    return roles.contains(role);
  }
}
