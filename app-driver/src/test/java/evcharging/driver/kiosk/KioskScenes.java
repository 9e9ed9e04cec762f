package evcharging.driver.kiosk;

import evcharging.domain.CpId;
import evcharging.domain.Energy;
import evcharging.domain.Power;
import evcharging.domain.Refusal;
import evcharging.domain.Refusal.Code;
import evcharging.driver.visit.AskedStart;
import evcharging.driver.visit.Sight;
import evcharging.driver.visit.VisitInput;
import evcharging.wire.ToDriver.SessionPhase;
import evcharging.wire.ToDriver.Step;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/// Every screen a driver can see, and how it comes about.
enum KioskScenes {
  IDLE(Rig::overview),
  SIGN_IN(
      rig -> {
        rig.model.begin();
        "D01".chars().forEach(c -> rig.model.signIn.type((char) c));
      }),
  PIN(
      rig -> {
        SIGN_IN.play(rig);
        rig.model.signIn.goOn();
        "4711".chars().forEach(c -> rig.model.signIn.type((char) c));
      }),
  WRONG_PIN(
      rig -> {
        PIN.play(rig);
        rig.model.signIn.goOn();
        rig.visits.see(new Sight.TurnedAway(no(Code.WRONG_SECRET), false));
      }),
  LOCKED_OUT(
      rig -> {
        PIN.play(rig);
        rig.model.signIn.goOn();
        rig.visits.see(
            new Sight.TurnedAway(
                Refusal.of(Code.TOO_MANY_TRIES, "Too many tries; please wait 30 s."), true));
      }),
  NO_NETWORK(
      rig -> {
        PIN.play(rig);
        rig.model.signIn.goOn();
        rig.visits.unreachable();
      }),
  CHOOSE(
      rig -> {
        rig.signedIn(Optional.empty());
        rig.list();
      }),
  CHOOSE_MORE(
      rig -> {
        CHOOSE.play(rig);
        rig.model.guest.choose.next();
      }),
  MAP(
      rig -> {
        CHOOSE.play(rig);
        rig.model.guest.choose.showMap(true);
      }),
  CONFIRM(
      rig -> {
        CHOOSE.play(rig);
        rig.model.guest.pick(Optional.of(Rig.offers().getFirst()));
      }),
  CONFIRM_ANY(
      rig -> {
        CHOOSE.play(rig);
        rig.model.guest.pick(Optional.empty());
      }),
  STEPS(
      rig -> {
        CONFIRM.play(rig);
        rig.model.guest.start();
        rig.visits.stands(true, Optional.of(asked()), Optional.empty());
        rig.visits.see(new Sight.StepTaken(Step.POINT_RESERVED, Rig.POINT));
      }),
  PLUG_IN(
      rig -> {
        STEPS.play(rig);
        rig.visits.see(new Sight.StepTaken(Step.ASKING_POINT, Rig.POINT));
        rig.visits.see(
            new Sight.Granted(Rig.SESSION, Rig.POINT, Rig.supplying(0).place(), Rig.PRICE));
        rig.visits.stands(true, Optional.empty(), Optional.of(granted()));
      }),
  CHARGING(Rig::supply),
  CHARGING_STOP(
      rig -> {
        CHARGING.play(rig);
        rig.model.guest.stop();
      }),
  CHARGING_LOST(
      rig -> {
        CHARGING.play(rig);
        rig.visits.see(new Sight.CentralLost("gone", Optional.of(Rig.SESSION), false));
        rig.visits.see(new Sight.FiguresOld(Rig.supplying(240), Duration.ofSeconds(4)));
        rig.visits.stands(false, Optional.empty(), Optional.of(Rig.supplying(240)));
      }),
  TICKET(
      rig -> {
        CHARGING.play(rig);
        rig.ticketCame();
      }),
  POINT_TAKEN(
      rig -> {
        STEPS.play(rig);
        rig.visits.see(new Sight.Refused(no(Code.POINT_BUSY)));
      }),
  POINT_LOST(
      rig -> {
        CHARGING.play(rig);
        rig.visits.see(
            new Sight.AwaitingMeter(
                Rig.session(
                    SessionPhase.AWAITING_METER, new Energy(12_320), Power.ZERO, Optional.of(76))));
      }),
  HELP(
      rig -> {
        CHOOSE.play(rig);
        rig.model.help();
      }),
  LANGUAGE(
      rig -> {
        CHOOSE.play(rig);
        rig.model.languages();
      }),
  STILL_THERE(
      rig -> {
        CHOOSE.play(rig);
        rig.pass(Duration.ofSeconds(50));
      }),
  STAFF(
      rig -> {
        rig.overview();
        rig.model.staff();
      });

  private final Consumer<Rig> play;

  KioskScenes(Consumer<Rig> play) {
    this.play = play;
  }

  void play(Rig rig) {
    play.accept(rig);
  }

  /// As in file names: `point-taken`.
  String code() {
    return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }

  private static Refusal no(Code code) {
    return Refusal.of(code, "No.");
  }

  private static AskedStart asked() {
    return new AskedStart(new UUID(0, 1), Optional.of(new CpId("CP001")), Rig.NOON);
  }

  private static evcharging.wire.ToDriver.SessionNow granted() {
    return Rig.session(SessionPhase.PLUG_IN, Energy.ZERO, Power.ZERO, Optional.empty());
  }

  /// For tests that look at what was asked.
  static boolean isStart(VisitInput input) {
    return input instanceof VisitInput.AskStart;
  }
}
