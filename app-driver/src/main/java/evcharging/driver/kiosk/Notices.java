package evcharging.driver.kiosk;

import evcharging.domain.CpId;
import evcharging.domain.Refusal;
import evcharging.domain.Refusal.Code;
import evcharging.driver.kiosk.Notice.Next;
import evcharging.wire.ToDriver.SessionNow;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What each trouble means for the driver. The words are the kiosk's own for every code; Central's
/// English sentence is not shown.
final class Notices {
  private static final String NOT_CHARGED = "charged.no";
  private static final Pattern SECONDS = Pattern.compile("(\\d+) s\\b");

  private Notices() {}

  /// A start was refused, or a stop.
  static Notice refused(Refusal refusal, boolean charging) {
    String charged = charging ? "charged.goes-on" : NOT_CHARGED;
    return switch (refusal.code()) {
      case DRIVER_ALREADY_CHARGING, REQUEST_IS_OVER ->
          Notice.of(what(refusal.code()), "charged.elsewhere", "now.ask-again", Next.CHOOSE);
      case DRIVER_LOCKED -> Notice.of(what(refusal.code()), NOT_CHARGED, "now.call", Next.IDLE);
      case INTEGRITY_IN_DOUBT, DISK_RESERVE_REACHED, UNAVAILABLE, BUSY, FAULT ->
          Notice.of(what(refusal.code()), charged, "now.wait", Next.CHOOSE);
      default -> Notice.of(what(refusal.code()), charged, "now.choose", Next.CHOOSE);
    };
  }

  /// The driver is not let in.
  static Notice turnedAway(Refusal refusal) {
    return switch (refusal.code()) {
      case TOO_MANY_TRIES -> lockedOut(refusal);
      case ALREADY_CONNECTED ->
          Notice.of("what.elsewhere", "charged.elsewhere", "now.sign-in", Next.IDLE);
      case DRIVER_LOCKED -> Notice.of(what(refusal.code()), NOT_CHARGED, "now.call", Next.IDLE);
      default -> Notice.of(what(refusal.code()), "charged.not-by-this", "now.later", Next.IDLE);
    };
  }

  private static Notice lockedOut(Refusal refusal) {
    Matcher found = SECONDS.matcher(refusal.sentence());
    long seconds = found.find() ? Long.parseLong(found.group(1)) : 60;
    return new Notice(
        t -> t.get(what(refusal.code())),
        t -> t.get("charged.not-by-this"),
        t -> t.get("now.wait-seconds", seconds),
        Next.IDLE);
  }

  /// The point is lost while charging (requirement F-02).
  static Notice awaitingMeter(SessionNow now) {
    return new Notice(
        t -> t.get("what.point-lost", now.point().value()),
        t ->
            t.get(
                "charged.so-far",
                t.formats().energy(now.energy()),
                t.formats().money(now.amount())),
        t -> t.get("now.point-lost"),
        Next.CHOOSE);
  }

  static Notice withdrawn(Optional<CpId> point) {
    return Notice.of("what.withdrawn", NOT_CHARGED, "now.choose", Next.CHOOSE);
  }

  static Notice unusableTicket() {
    return Notice.of("what.bad-ticket", "charged.ticket-comes", "now.call", Next.IDLE);
  }

  /// This machine cannot go on.
  static Notice broken() {
    return Notice.of("what.kiosk-broken", "charged.at-point-only", "now.other-kiosk", Next.IDLE);
  }

  private static String what(Code code) {
    return "refusal." + code.name();
  }
}
