package evcharging.driver.cli;

import evcharging.config.Speech;
import evcharging.domain.CpId;
import evcharging.domain.CpStatus;
import evcharging.domain.EndReason;
import evcharging.domain.Ticket;
import evcharging.driver.visit.Sight;
import evcharging.wire.ToDriver.PointOffer;
import evcharging.wire.ToDriver.SessionNow;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What the driver sees, as lines: those of the project's document where it shows them.
final class Words {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss z", Locale.ROOT);

  private final String central;
  private final ZoneId zone;
  private final Speech speech;
  private final CentralWords centralWords;

  /// @param central `host:port`
  /// @param speech for words within a line of columns; whole lines are translated where they leave
  Words(String central, ZoneId zone, Speech speech) {
    this.central = central;
    this.zone = zone;
    this.speech = speech;
    this.centralWords = new CentralWords(speech);
  }

  List<String> of(Sight sight) {
    return switch (sight) {
      case Sight.CentralReached _ -> List.of("✓ Connected to Central at " + central);
      case Sight.SignedIn s -> List.of("👉 Driver " + s.driver() + " authenticated.");
      case Sight.TurnedAway t -> turnedAway(t);
      case Sight.CentralLost lost -> lost(lost);
      case Sight.Points p -> points(p.offers());
      case Sight.Asking a ->
          List.of("> " + (a.again() ? "Asking once more for " : "Asking for ") + wish(a.point()));
      case Sight.StepTaken s -> List.of("> " + step(s));
      case Sight.Granted g -> granted(g);
      case Sight.Refused r -> RefusalWords.of(r.refusal(), centralWords);
      case Sight.Withdrawn w ->
          List.of("> Your request for " + wish(w.point()) + " got no answer and is withdrawn.");
      case Sight.StopAsked s -> List.of("> Stopping session " + s.session());
      case Sight.WillStopOnceGranted _ ->
          List.of("> The request is on its way; it will be stopped as soon as it is granted.");
      case Sight.WillStopOnceKnown _ ->
          List.of("> Just signed in; it will be stopped as soon as Central says what is open.");
      case Sight.StillOpen s ->
          List.of("> Session " + s.now().session() + " is open: " + standing(s.now()));
      case Sight.SupplyStarted s ->
          List.of(
              "> ⚡ Charging started at %s | Session %s"
                  .formatted(s.now().point(), s.now().session()));
      case Sight.Figures f -> List.of("  " + Amounts.figures(f.now()));
      case Sight.FiguresOld f ->
          List.of("> No new figures for " + f.age().toSeconds() + " s; the supply may go on.");
      case Sight.Ending _ -> List.of("> Ending; waiting for the meter of the charging point.");
      case Sight.AwaitingMeter a -> awaiting(a.now());
      case Sight.TicketFollows t ->
          List.of("> Session " + t.session() + " has ended meanwhile; its ticket follows.");
      case Sight.Summary s -> summary(s.ticket());
      case Sight.UnusableTicket t ->
          List.of(
              "> Central sent a ticket for " + t.session() + " that cannot be right; not kept.");
      case Sight.Status s -> status(s);
      case Sight.NotNow n -> List.of("> " + notNow(n.why()));
    };
  }

  private static List<String> granted(Sight.Granted grant) {
    return List.of(
        "> Granted: %s in %s at %s €/kWh | Plug in the cable"
            .formatted(grant.point(), grant.place(), grant.price()));
  }

  private List<String> turnedAway(Sight.TurnedAway away) {
    List<String> lines = new ArrayList<>(RefusalWords.of(away.refusal(), centralWords));
    lines.add(away.again() ? "> Not signed in; retrying." : "> Not signed in.");
    return lines;
  }

  private static List<String> lost(Sight.CentralLost lost) {
    List<String> lines = new ArrayList<>();
    lines.add("> Connection to Central lost (" + lost.why() + "), reconnecting");
    lost.charging()
        .ifPresent(
            session -> lines.add("> Session " + session + " goes on at the charging point."));
    if (lost.asking()) {
      lines.add("> Your request is kept and will be asked again.");
    }
    return lines;
  }

  private List<String> points(List<PointOffer> offers) {
    if (offers.isEmpty()) {
      return List.of("> The network has no charging points yet.");
    }
    List<String> lines = new ArrayList<>();
    lines.add("%-10s %-16s %-8s %-14s %s".formatted("POINT", "PLACE", "€/kWh", "STATE", "WEATHER"));
    for (PointOffer offer : offers) {
      String why =
          offer.usable() || offer.reason().isBlank()
              ? ""
              : "  (" + centralWords.say(offer.reason()) + ")";
      lines.add(
          "%-10s %-16s %-8s %-14s %s%s"
              .formatted(
                  offer.point(),
                  offer.place(),
                  offer.price(),
                  speech.say(offer.usable() ? "free" : status(offer.status())),
                  weather(offer),
                  why));
    }
    return lines;
  }

  private static String status(CpStatus status) {
    return switch (status) {
      case ACTIVADO -> "not for you";
      case SUMINISTRANDO -> "in use";
      case PARADO -> "out of order";
      case AVERIADO -> "faulty";
      case DESCONECTADO -> "disconnected";
    };
  }

  private String weather(PointOffer offer) {
    String temperature = offer.temperature().map(t -> shown(t) + "°C").orElse("-");
    return temperature + offer.wind().map(w -> ", " + speech.say("wind " + shown(w))).orElse("");
  }

  private static String shown(BigDecimal figure) {
    return Amounts.plain(figure);
  }

  private static String wish(Optional<CpId> point) {
    return point.map(p -> "charging point " + p).orElse("any free charging point");
  }

  private static String step(Sight.StepTaken taken) {
    return switch (taken.step()) {
      case POINT_RESERVED -> taken.point() + " is free and kept for you.";
      case ASKING_POINT -> "Asking " + taken.point() + " to accept.";
    };
  }

  private static String standing(SessionNow now) {
    return switch (now.phase()) {
      case PLUG_IN -> "plug in the cable at " + now.point();
      case SUPPLYING -> "charging at " + now.point() + ", " + Amounts.figures(now);
      case ENDING -> "ending at " + now.point() + ", waiting for its meter";
      case AWAITING_METER -> "waiting for the meter of " + now.point();
    };
  }

  private List<String> awaiting(SessionNow now) {
    return List.of(
        "> "
            + now.point()
            + " was lost; its meter will tell what was supplied."
            + (now.note().isBlank() ? "" : " " + centralWords.say(now.note())),
        "> The ticket of " + now.session() + " comes later; you may charge elsewhere meanwhile.");
  }

  /// The block of the document, then the rest of what a ticket says (requirement B-06).
  List<String> summary(Ticket ticket) {
    List<String> lines = new ArrayList<>();
    lines.add("");
    lines.add("===== ✅ SESSION SUMMARY =====");
    lines.add("Driver: " + ticket.driver());
    lines.add("Session: " + ticket.session());
    lines.add("Energy: " + Amounts.kWh(ticket.energy()));
    lines.add("Cost: " + Amounts.euro(ticket.amountCents()));
    lines.add("Point: " + ticket.point() + ", " + ticket.place());
    lines.add("From: " + TIME.format(ticket.started().atZone(zone)));
    lines.add("To: " + TIME.format(ticket.ended().atZone(zone)));
    lines.add(
        "Meter: " + Amounts.kWh(ticket.meterStart()) + " to " + Amounts.kWh(ticket.meterEnd()));
    lines.add("Price: " + ticket.price() + " €/kWh");
    lines.add("Ended: " + reason(ticket.reason()));
    lines.add("Ticket: " + ticket.number());
    if (ticket.review()) {
      lines.add("These figures are in doubt; the operator reviews them.");
    }
    lines.add("=====");
    return lines;
  }

  static String reason(EndReason reason) {
    return switch (reason) {
      case DRIVER_STOP -> "stopped by the driver";
      case UNPLUGGED -> "unplugged";
      case CAR_FULL -> "the car is full";
      case ENGINE_FAULT -> "a fault of the charging point";
      case ENGINE_RESTARTED -> "the charging point restarted";
      case MONITOR_LOST -> "the charging point's monitor was lost";
      case OPERATOR_OUT -> "stopped by the operator";
      case KEYS_REVOKED -> "the charging point's keys were revoked";
      case DEREGISTERED -> "the charging point left the network";
      case EMERGENCY_STOP -> "emergency stop at the charging point";
      case OFFLINE_LIMIT -> "the charging point was away from the network for too long";
      case NEVER_PLUGGED_IN -> "no car was plugged in";
      case NOT_GRANTED -> "it was never granted";
      case METER_NEVER_CAME -> "the charging point never came back with its meter";
      case UNKNOWN_AT_POINT -> "the charging point knew nothing of it";
      case INTEGRITY_IN_DOUBT -> "the network checks its books";
    };
  }

  private static List<String> status(Sight.Status status) {
    List<String> lines = new ArrayList<>();
    lines.add(status.signedIn() ? "> Signed in." : "> Not connected; last known:");
    status.asking().ifPresent(a -> lines.add("> Asking for " + wish(a.point())));
    status.session().ifPresent(s -> lines.add("> Session " + s.session() + ": " + standing(s)));
    for (SessionNow awaiting : status.awaitingMeter()) {
      lines.add("> Session " + awaiting.session() + ": " + standing(awaiting));
    }
    if (lines.size() == 1) {
      lines.add("> Not charging.");
    }
    return lines;
  }

  private static String notNow(Sight.Why why) {
    return switch (why) {
      case NOT_SIGNED_IN -> "Not connected to Central; nothing was asked.";
      case ALREADY_ASKING -> "Your request is already on its way.";
      case ALREADY_CHARGING -> "You are already charging; stop that supply first.";
      case ALREADY_ENDING -> "That supply is already ending.";
      case NOTHING_TO_STOP -> "There is nothing to stop.";
    };
  }
}
