package evcharging.central.gateway;

import evcharging.central.core.NetworkView.PointView;
import evcharging.central.network.ChargePoint.PointLink;
import evcharging.crypto.PointRole;
import evcharging.crypto.Token;
import evcharging.crypto.VerifyKey;
import evcharging.domain.CpId;
import evcharging.domain.Refusal;
import evcharging.domain.Refusal.Code;
import evcharging.domain.Secret;
import java.util.Optional;

/// Whether a point's hello proves what it claims (S-01, S-02): with a token of the Registry, or,
/// while the Registry is away, with what Central gave it at its last welcome.
///
/// Every way of being wrong gets the same answer.
final class PointProof {
  /// What a resumption secret is hashed for.
  static final String RESUMPTION = "point-resumption";

  private final GatewayParts parts;
  private final Asking core;

  PointProof(GatewayParts parts, Asking core) {
    this.parts = parts;
    this.core = core;
  }

  /// What was claimed.
  record Claim(
      CpId point,
      PointRole role,
      Optional<Secret> token,
      Optional<Secret> resumption,
      boolean person) {}

  sealed interface Outcome {
    /// @param registration the Registry's number of the enrolment that was proved
    record Proven(long registration) implements Outcome {}

    record No(Refusal refusal) implements Outcome {}
  }

  Outcome check(Claim claim) {
    if (claim.token().isPresent()) {
      return byToken(claim, claim.token().get());
    }
    if (claim.person()) {
      return no(
          Code.WRONG_SECRET,
          "To authenticate a point anew its credential is needed, at the Registry.");
    }
    return claim.resumption().map(secret -> byResumption(claim, secret)).orElseGet(this::wrong);
  }

  private Outcome byToken(Claim claim, Secret text) {
    Optional<VerifyKey> key = parts.enrolments().tokenKey();
    if (key.isEmpty()) {
      return no(
          Code.UNAVAILABLE, "Central has not reached the Registry yet; new points have to wait.");
    }
    return Token.verify(text.reveal(), key.get(), parts.clock().instant())
        .filter(token -> token.point().equals(claim.point().value()))
        .filter(token -> token.role() == claim.role())
        .filter(token -> !parts.enrolments().isOver(claim.point(), token.registration()))
        .<Outcome>map(token -> new Outcome.Proven(token.registration()))
        .orElseGet(this::wrong);
  }

  private Outcome byResumption(Claim claim, Secret secret) {
    if (!core.shows(view -> isResumption(view.points().get(claim.point()), claim.role(), secret))) {
      return wrong();
    }
    long registration = core.view().points().get(claim.point()).point().registration();
    return parts.enrolments().isOver(claim.point(), registration)
        ? wrong()
        : new Outcome.Proven(registration);
  }

  private boolean isResumption(PointView known, PointRole role, Secret secret) {
    if (known == null) {
      return false;
    }
    PointLink link = role == PointRole.ENGINE ? known.point().engine() : known.point().monitor();
    return !link.resumptionHash().isEmpty()
        && parts.vault().hashes().matches(RESUMPTION, secret.reveal(), link.resumptionHash());
  }

  private Outcome wrong() {
    return no(
        Code.NOT_REGISTERED,
        "The point is not registered, or what it shows as proof is not right.");
  }

  private static Outcome no(Code code, String sentence) {
    return new Outcome.No(Refusal.of(code, sentence));
  }
}
