package evcharging.cp.central;

import evcharging.crypto.PointRole;
import evcharging.domain.CpId;
import evcharging.domain.Secret;
import evcharging.link.CannotReach;
import evcharging.link.registry.RegistryClient;
import evcharging.link.registry.RegistryRefused;
import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;

/// Where the next proof comes from: a token of the Registry while it is fresh, else a new one,
/// else, while the Registry is away (requirement F-06), what Central gave the last time. One
/// thread.
public final class Proofs {
  /// Well inside the ten minutes a token lives.
  private static final Duration FRESH = Duration.ofMinutes(7);

  private final RegistryClient registry;
  private final PointRole role;
  private final CpId point;
  private final Secret credential;
  private final ResumptionStore resumption;
  private final LongSupplier nanoTime;
  private Optional<Secret> token = Optional.empty();
  private long tokenNanos;

  public Proofs(
      RegistryClient registry,
      PointRole role,
      CpId point,
      Secret credential,
      ResumptionStore resumption,
      LongSupplier nanoTime) {
    this.registry = registry;
    this.role = role;
    this.point = point;
    this.credential = credential;
    this.resumption = resumption;
    this.nanoTime = nanoTime;
  }

  Proof next() throws CannotReach, RegistryRefused, InterruptedException {
    try {
      if (token.isEmpty() || nanoTime.getAsLong() - tokenNanos > FRESH.toNanos()) {
        use(ask());
      }
      return new Proof(token, Optional.empty(), false);
    } catch (CannotReach e) {
      Optional<Secret> kept = resumption.load();
      if (kept.isEmpty()) {
        throw e;
      }
      return new Proof(Optional.empty(), kept, false);
    }
  }

  /// A person at the point asked for this one: it never comes from what was kept.
  Proof ofPerson() throws CannotReach, RegistryRefused, InterruptedException {
    use(ask());
    return new Proof(token, Optional.empty(), true);
  }

  /// Central did not take the token.
  void forgetToken() {
    token = Optional.empty();
  }

  void welcomed(Secret newResumption) {
    resumption.save(newResumption);
  }

  private Secret ask() throws CannotReach, RegistryRefused, InterruptedException {
    return role == PointRole.ENGINE
        ? registry.authCp(point, credential)
        : registry.authMonitor(point, credential);
  }

  private void use(Secret fresh) {
    token = Optional.of(fresh);
    tokenNanos = nanoTime.getAsLong();
  }
}
