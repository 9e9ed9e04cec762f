package evcharging.driver.kiosk;

import evcharging.domain.DriverId;
import evcharging.domain.Refusal;
import evcharging.driver.kiosk.ChargingModel.Stopping;
import evcharging.driver.kiosk.KioskSettings.Card;
import evcharging.driver.kiosk.Visits.Attendance;
import evcharging.driver.kiosk.Visits.News;
import evcharging.driver.visit.Sight;
import evcharging.driver.visit.VisitInput;
import evcharging.wire.ToDriver.PointOffer;
import evcharging.wire.ToDriver.SessionNow;
import evcharging.wire.ToDriver.SessionPhase;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;

/// The driver who is signed in: what they ask goes to the visit, what the visit shows becomes
/// screens. Everything of a driver is in here, and [#leave] forgets it.
final class GuestModel {
  final ChooseModel choose = new ChooseModel();
  final ConfirmModel confirm = new ConfirmModel(choose);
  final StepsModel steps = new StepsModel();
  final ChargingModel charging = new ChargingModel();
  final TicketModel ticket = new TicketModel();

  private final Visits visits;
  private final Screens screens;
  private final Supplier<Instant> now;
  private final ReadOnlyObjectWrapper<Optional<Guest>> guest =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Line> line = new ReadOnlyObjectWrapper<>(Line.NONE);
  private Attendance attendance;
  private Sight.Status status;
  private int listAskedFor;

  /// Who is signed in, and since which sign-in: a later one has nothing to do with the earlier.
  record Guest(DriverId driver, UUID visit) {}

  /// How things stand with Central. Texts of the waiting screen: `wait.<name>`.
  enum Line {
    NONE,
    SIGNING_IN,
    /// Signed in, and Central says what is open.
    UP,
    /// Was up; it comes back by itself.
    LOST,
    /// Could not be reached for this sign-in so far.
    UNREACHABLE,
    /// Central is there and has no time.
    BUSY,
    /// A session ended while nobody looked; its ticket is on its way.
    TICKET_FOLLOWS
  }

  GuestModel(Visits visits, Screens screens, Supplier<Instant> now) {
    this.visits = visits;
    this.screens = screens;
    this.now = now;
  }

  ObservableValue<Optional<DriverId>> driver() {
    return guest.map(g -> g.map(Guest::driver));
  }

  ReadOnlyObjectProperty<Line> lineProperty() {
    return line.getReadOnlyProperty();
  }

  boolean isHere() {
    return guest.get().isPresent();
  }

  /// True while something runs at a charging point, as far as is known.
  boolean isCharging() {
    return status != null && status.session().isPresent();
  }

  Optional<Sight.Status> status() {
    return Optional.ofNullable(status);
  }

  void signIn(Card card, String language) {
    Guest newcomer = new Guest(card.driver(), UUID.randomUUID());
    guest.set(Optional.of(newcomer));
    line.set(Line.SIGNING_IN);
    screens.show(KioskScreen.WAIT);
    attendance =
        visits.begin(
            card.driver(),
            card.pin(),
            language,
            news -> {
              if (guest.get().equals(Optional.of(newcomer))) {
                heard(news);
              }
            });
  }

  /// Forgets the driver. A running charge goes on.
  void leave() {
    if (attendance != null) {
      attendance.leave();
    }
    attendance = null;
    status = null;
    guest.set(Optional.empty());
    line.set(Line.NONE);
    choose.clear();
    confirm.clear();
    steps.clear();
    charging.clear();
    ticket.clear();
  }

  /// About once a second: the list is kept fresh while somebody looks at it.
  void tick() {
    boolean looking =
        screens.shown() == KioskScreen.CHOOSE || screens.shown() == KioskScreen.CONFIRM;
    if (looking && line.get() == Line.UP && listAskedFor++ % 3 == 0) {
      attendance.ask(new VisitInput.AskPoints());
    }
  }

  void toTheList() {
    listAskedFor = 0;
    screens.show(KioskScreen.CHOOSE);
    tick();
  }

  void pick(Optional<PointOffer> offer) {
    confirm.show(offer);
    screens.show(KioskScreen.CONFIRM);
  }

  void start() {
    attendance.ask(
        new VisitInput.AskStart(UUID.randomUUID(), confirm.offer().map(PointOffer::point)));
    steps.asked(confirm.offer().map(PointOffer::point));
    screens.show(KioskScreen.STEPS);
  }

  /// Asked by the machine, not by a finger.
  void start(VisitInput.AskStart wish) {
    attendance.ask(wish);
  }

  void stop() {
    if (charging.stoppingProperty().get() == Stopping.NO) {
      charging.stopping(Stopping.SURE);
    } else if (charging.stoppingProperty().get() == Stopping.SURE) {
      charging.stopping(Stopping.ASKED);
      attendance.ask(new VisitInput.AskStop(UUID.randomUUID()));
    }
  }

  void goOnCharging() {
    if (charging.stoppingProperty().get() == Stopping.SURE) {
      charging.stopping(Stopping.NO);
    }
  }

  /// The request, or what it was granted, is not wanted any more.
  void withdraw() {
    steps.withdrawing();
    attendance.ask(new VisitInput.AskStop(UUID.randomUUID()));
  }

  /// The driver has the ticket.
  void ticketSeen() {
    ticket.dismiss().ifPresent(attendance::dismiss);
    if (ticket.isEmpty()) {
      afterTheTicket();
    }
  }

  void forgetTickets() {
    while (!ticket.isEmpty()) {
      ticket.dismiss().ifPresent(attendance::dismiss);
    }
  }

  private void afterTheTicket() {
    if (isCharging()) {
      shows(status.session().get());
    } else {
      screens.over();
    }
  }

  private void heard(News news) {
    switch (news) {
      case News.Seen(Sight sight) -> saw(sight);
      case News.Stands(Sight.Status stands) -> stands(stands);
      case News.CentralUnreachable _ -> {
        if (line.get() == Line.SIGNING_IN || line.get() == Line.BUSY) {
          line.set(Line.UNREACHABLE);
        }
      }
      case News.Broken _ -> {
        leave();
        screens.notice(Notices.broken());
      }
    }
  }

  private void stands(Sight.Status stands) {
    status = stands;
    if (!stands.signedIn()) {
      return;
    }
    boolean first = line.get() != Line.UP;
    line.set(stands.ticketFollows().isPresent() ? Line.TICKET_FOLLOWS : Line.UP);
    if (first
        && stands.session().isEmpty()
        && stands.asking().isEmpty()
        && screens.shown() == KioskScreen.STEPS) {
      // A request of before a broken connection that nothing came of.
      screens.notice(Notices.withdrawn(Optional.empty()));
    }
    if (first && screens.shown() == KioskScreen.WAIT && line.get() == Line.UP) {
      signedIn(stands);
    }
  }

  private void signedIn(Sight.Status stands) {
    ticket.add(attendance.kept());
    if (stands.session().isPresent()) {
      shows(stands.session().get());
    } else if (stands.asking().isEmpty()) {
      if (ticket.isEmpty()) {
        toTheList();
      } else {
        screens.show(KioskScreen.TICKET);
      }
    }
  }

  private void saw(Sight sight) {
    switch (sight) {
      case Sight.TurnedAway no -> turnedAway(no.refusal(), no.again());
      case Sight.CentralLost _ -> line.set(Line.LOST);
      case Sight.Points points -> choose.show(points.offers());
      case Sight.Asking asking -> {
        steps.asked(asking.point());
        screens.show(KioskScreen.STEPS);
      }
      case Sight.StepTaken step -> steps.taken(step.step(), step.point());
      case Sight.Granted granted -> {
        steps.granted(granted.point(), granted.price());
        screens.show(KioskScreen.STEPS);
      }
      case Sight.Refused no -> refused(no.refusal());
      case Sight.Withdrawn gone -> screens.notice(Notices.withdrawn(gone.point()));
      case Sight.WillStopOnceGranted _ -> steps.withdrawing();
      case Sight.StopAsked _, Sight.WillStopOnceKnown _ -> charging.stopping(Stopping.ASKED);
      case Sight.StillOpen open -> shows(open.now());
      case Sight.SupplyStarted started -> shows(started.now());
      case Sight.Figures figures -> charging.figures(figures.now(), now.get());
      case Sight.FiguresOld _ -> charging.old();
      case Sight.Ending ending -> shows(ending.now());
      case Sight.AwaitingMeter awaiting -> screens.notice(Notices.awaitingMeter(awaiting.now()));
      case Sight.TicketFollows _ -> {
        line.set(Line.TICKET_FOLLOWS);
        screens.show(KioskScreen.WAIT);
      }
      case Sight.Summary summary -> {
        ticket.add(summary.ticket(), summary.signed());
        screens.show(KioskScreen.TICKET);
      }
      case Sight.UnusableTicket _ -> screens.notice(Notices.unusableTicket());
      case Sight.NotNow no -> notNow(no.why());
      case Sight.CentralReached _, Sight.SignedIn _, Sight.Status _ -> {
        // What follows from these is seen in where things stand.
      }
    }
  }

  /// Central was not asked: the buttons are there again for when it is back.
  private void notNow(Sight.Why why) {
    if (why == Sight.Why.NOT_SIGNED_IN) {
      steps.stillWanted();
      if (charging.stoppingProperty().get() == Stopping.ASKED) {
        charging.stopping(Stopping.NO);
      }
    }
  }

  private void turnedAway(Refusal refusal, boolean again) {
    boolean wrong =
        refusal.code() == Refusal.Code.WRONG_SECRET
            || refusal.code() == Refusal.Code.UNKNOWN_DRIVER;
    if (again && refusal.code() != Refusal.Code.TOO_MANY_TRIES) {
      line.set(Line.BUSY);
    } else {
      // Trying on by itself would only lengthen a lock-out.
      leave();
      if (wrong) {
        screens.show(KioskScreen.SIGN_IN);
      } else {
        screens.notice(Notices.turnedAway(refusal));
      }
    }
  }

  private void refused(Refusal refusal) {
    if (isCharging()) {
      charging.stopping(Stopping.NO);
    }
    screens.notice(Notices.refused(refusal, isCharging()));
  }

  private void shows(SessionNow session) {
    if (session.phase() == SessionPhase.PLUG_IN) {
      steps.granted(session.point(), session.price());
      screens.show(KioskScreen.STEPS);
    } else {
      charging.figures(session, now.get());
      screens.show(KioskScreen.CHARGING);
    }
  }
}
