package evcharging.driver.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import evcharging.domain.DriverId;
import evcharging.domain.Refusal;
import evcharging.domain.Refusal.Code;
import evcharging.domain.Secret;
import evcharging.driver.visit.ServiceRun;
import evcharging.driver.visit.Sight;
import evcharging.driver.visit.VisitInput;
import evcharging.styles.Theme;
import evcharging.styles.picture.Picture;
import evcharging.styles.text.Language;
import evcharging.wire.PrintedTicket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Which screen follows which, without a network.
class KioskModelTest {
  private static void with(java.util.function.Consumer<Rig> test) {
    Fx.run(() -> test.accept(new Rig(Language.ENGLISH)));
  }

  private static void type(Rig rig, String keys) {
    keys.chars().forEach(c -> rig.model.signIn.type((char) c));
    rig.model.signIn.goOn();
  }

  @Test
  void idAndPinGoToTheVisitAndThePinIsNotKept() {
    with(
        rig -> {
          rig.model.begin();
          type(rig, "D01");
          type(rig, "4711");
          assertThat(rig.visits.signedIn).containsExactly("D01 4711 en");
          assertThat(rig.model.signIn.dotsProperty().get()).isEmpty();
          assertThat(rig.model.shown()).isEqualTo(KioskScreen.WAIT);
          rig.visits.welcome(Optional.empty());
          assertThat(rig.model.shown()).isEqualTo(KioskScreen.CHOOSE);
          assertThat(rig.visits.asked).hasOnlyElementsOfType(VisitInput.AskPoints.class);
        });
  }

  @Test
  void aWrongPinIsAskedForAgainAndSaysThatNothingWasCharged() {
    with(
        rig -> {
          KioskScenes.WRONG_PIN.play(rig);
          assertThat(rig.model.shown()).isEqualTo(KioskScreen.SIGN_IN);
          assertThat(rig.model.signIn.wrongProperty().get()).isTrue();
          assertThat(rig.model.signIn.idProperty().get()).isEqualTo("D01");
          assertThat(rig.model.texts.get("sign-in.wrong")).contains("Nothing was charged");
          assertThat(rig.visits.here).isFalse();
        });
  }

  @Test
  void aLockOutIsNotMadeLongerByTryingOn() {
    with(
        rig -> {
          KioskScenes.LOCKED_OUT.play(rig);
          assertThat(rig.model.shown()).isEqualTo(KioskScreen.NOTICE);
          assertThat(rig.visits.here).isFalse();
          Notice notice = rig.model.noticeProperty().get().orElseThrow();
          assertThat(notice.now().apply(rig.model.texts)).contains("30");
        });
  }

  @Test
  @Tag("T25")
  void afterTheCountdownNothingOfTheDriverIsLeftAnywhere() {
    for (KioskScenes screen : KioskScenes.values()) {
      with(
          rig -> {
            screen.play(rig);
            rig.model.speak(Language.GERMAN);
            Scene scene = rig.scene(Theme.LIGHT, 1280, 800);
            rig.pass(Duration.ofSeconds(46));
            assertThat(
                    rig.model.shown() == KioskScreen.IDLE
                        || rig.model.veilProperty().get() == Veil.STILL_THERE)
                .isTrue();
            rig.pass(Duration.ofSeconds(20));
            assertThat(rig.model.shown()).isEqualTo(KioskScreen.IDLE);
            assertThat(rig.model.veilProperty().get()).isEqualTo(Veil.NONE);
            assertThat(rig.model.texts.language()).isEqualTo(Language.ENGLISH);
            assertThat(rig.visits.here).isFalse();
            for (KioskScreen hidden : KioskScreen.values()) {
              rig.model.show(hidden);
              assertThat(words(scene.getRoot()))
                  .as(screen + " then " + hidden)
                  .noneMatch(
                      w ->
                          w.equals("D01")
                              || w.contains(Rig.SESSION.value())
                              || w.contains("12.345"));
            }
          });
    }
  }

  /// Cards on the sign-in screen name their owners: they are the simulation's, and always there.
  private static List<String> words(Node node) {
    List<String> all = new ArrayList<>();
    if (node instanceof Labeled labeled && labeled.getText() != null) {
      all.add(labeled.getText());
    }
    if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(child -> all.addAll(words(child)));
    }
    return all;
  }

  @Test
  void aTouchOrMoreTimeBringsTheScreenBack() {
    with(
        rig -> {
          KioskScenes.STILL_THERE.play(rig);
          assertThat(rig.model.secondsLeftProperty().get()).isEqualTo(15);
          rig.model.moreTime();
          rig.pass(Duration.ofSeconds(44));
          assertThat(rig.model.shown()).isEqualTo(KioskScreen.CHOOSE);
          assertThat(rig.model.veilProperty().get()).isEqualTo(Veil.NONE);
        });
  }

  @Test
  @Tag("F-03")
  void leavingWhileChargingAsksForNoStop() {
    with(
        rig -> {
          KioskScenes.CHARGING.play(rig);
          rig.pass(Duration.ofSeconds(66));
          assertThat(rig.model.shown()).isEqualTo(KioskScreen.IDLE);
          assertThat(rig.visits.asked).noneMatch(VisitInput.AskStop.class::isInstance);
          rig.signedIn(Optional.of(Rig.supplying(9)));
          assertThat(rig.model.shown()).isEqualTo(KioskScreen.CHARGING);
        });
  }

  @Test
  void stoppingTakesTwoTapsAndEndsWithTheTicket() {
    with(
        rig -> {
          KioskScenes.CHARGING.play(rig);
          rig.model.guest.stop();
          assertThat(rig.visits.asked).noneMatch(VisitInput.AskStop.class::isInstance);
          rig.model.guest.stop();
          rig.model.guest.stop();
          assertThat(rig.visits.asked).filteredOn(VisitInput.AskStop.class::isInstance).hasSize(1);
          assertThat(rig.model.shown()).isEqualTo(KioskScreen.CHARGING);
          rig.ticketCame();
          rig.visits.stands(true, Optional.empty(), Optional.empty());
          assertThat(rig.model.shown()).isEqualTo(KioskScreen.TICKET);
          rig.model.guest.ticketSeen();
          assertThat(rig.visits.dismissed).containsExactly(Rig.SESSION);
          assertThat(rig.model.shown()).isEqualTo(KioskScreen.IDLE);
        });
  }

  @Test
  void aTicketNobodyDismissedIsThereAfterARestart() {
    with(
        rig -> {
          rig.visits.kept = List.of(rig.ticket());
          rig.signedIn(Optional.empty());
          assertThat(rig.model.shown()).isEqualTo(KioskScreen.TICKET);
        });
  }

  @Test
  void everyRefusalHasThreeAnswers() {
    for (Code code : Code.values()) {
      with(
          rig -> {
            KioskScenes.STEPS.play(rig);
            rig.visits.see(new Sight.Refused(Refusal.of(code, "Central's own words.")));
            Notice notice = rig.model.noticeProperty().get().orElseThrow();
            assertThat(notice.what().apply(rig.model.texts))
                .isNotBlank()
                .doesNotContain("‹", "Central's");
            assertThat(notice.charged().apply(rig.model.texts)).isNotBlank().doesNotContain("‹");
            assertThat(notice.now().apply(rig.model.texts)).isNotBlank().doesNotContain("‹");
          });
    }
  }

  @Test
  void aLostConnectionSaysWhetherOneIsCharging() {
    with(
        rig -> {
          KioskScenes.CHARGING_LOST.play(rig);
          Scene scene = rig.scene(Theme.LIGHT, 1280, 800);
          assertThat(words(scene.lookup("#banner"))).anyMatch(w -> w.contains("still charging"));
          rig.visits.stands(true, Optional.empty(), Optional.of(Rig.supplying(9)));
          assertThat(scene.lookup("#banner").isVisible()).isFalse();
        });
  }

  @Test
  void aStopThatCouldNotBeAskedForCanBeTappedAgain() {
    with(
        rig -> {
          KioskScenes.CHARGING_LOST.play(rig);
          rig.model.guest.stop();
          rig.model.guest.stop();
          rig.visits.see(new Sight.NotNow(Sight.Why.NOT_SIGNED_IN));
          rig.visits.stands(true, Optional.empty(), Optional.of(Rig.supplying(9)));
          rig.model.guest.stop();
          rig.model.guest.stop();
          assertThat(rig.visits.asked).filteredOn(VisitInput.AskStop.class::isInstance).hasSize(2);
        });
  }

  @Test
  void aRequestOfBeforeABreakThatNothingCameOfIsSaid() {
    with(
        rig -> {
          KioskScenes.CONFIRM.play(rig);
          rig.model.guest.start();
          rig.visits.stands(true, Optional.empty(), Optional.empty());
          assertThat(rig.model.shown()).isEqualTo(KioskScreen.STEPS);
          rig.visits.see(new Sight.CentralLost("gone", Optional.empty(), false));
          rig.visits.stands(true, Optional.empty(), Optional.empty());
          assertThat(rig.model.shown()).isEqualTo(KioskScreen.NOTICE);
        });
  }

  @Test
  void aKioskThatCannotStoreSaysSoAndLetsGo() {
    with(
        rig -> {
          KioskScenes.CHOOSE.play(rig);
          rig.visits.broken();
          assertThat(rig.model.shown()).isEqualTo(KioskScreen.NOTICE);
          assertThat(rig.visits.here).isFalse();
        });
  }

  @Test
  @Tag("B-08")
  void aServiceFilePlaysByItselfAndThenLeavesTheScreen() {
    Fx.run(
        () -> {
          ServiceRun run = new ServiceRun(List.of(Optional.of(Rig.POINT)), Duration.ofSeconds(4));
          Rig rig =
              new Rig(
                  Language.ENGLISH,
                  Optional.of(
                      new KioskSettings.Services(
                          new KioskSettings.Card(new DriverId("D01"), new Secret("4711")),
                          run,
                          Duration.ofSeconds(4))));
          rig.pass(Duration.ofSeconds(1));
          rig.visits.welcome(Optional.empty());
          rig.pass(Duration.ofSeconds(1));
          assertThat(rig.visits.asked).anyMatch(KioskScenes::isStart);
          rig.visits.see(new Sight.Asking(Optional.of(Rig.POINT), false));
          rig.visits.see(new Sight.SupplyStarted(Rig.supplying(1)));
          rig.visits.stands(true, Optional.empty(), Optional.of(Rig.supplying(1)));
          rig.pass(Duration.ofMinutes(2));
          assertThat(rig.model.shown()).isEqualTo(KioskScreen.CHARGING);
          rig.ticketCame();
          rig.visits.stands(true, Optional.empty(), Optional.empty());
          rig.pass(Duration.ofSeconds(1));
          assertThat(rig.model.shown()).isEqualTo(KioskScreen.TICKET);
          rig.pass(Duration.ofSeconds(5));
          rig.pass(Duration.ofSeconds(1));
          assertThat(rig.model.shown()).isEqualTo(KioskScreen.IDLE);
        });
  }

  @Test
  @Tag("B-06")
  @Tag("T25")
  void aCameraReadsTheWholeTicketFromTheScreen() {
    for (Theme theme : Theme.values()) {
      for (int width : new int[] {1280, 1920}) {
        Fx.run(
            () -> {
              Rig rig = new Rig(Language.SPANISH);
              KioskScenes.TICKET.play(rig);
              Picture picture = Picture.of(rig.scene(theme, width, width == 1920 ? 1080 : 800));
              String read = Camera.read(picture.image());
              assertThat(read)
                  .isEqualTo(
                      PrintedTicket.text(
                          rig.model.guest.ticket.shownProperty().get().orElseThrow().signed()));
            });
      }
    }
  }

  @Test
  void onlyTheStaffsCodeLeaves() {
    with(
        rig -> {
          rig.model.staff();
          "1111".chars().forEach(c -> rig.model.exit.type((char) c));
          rig.model.exit.confirm();
          assertThat(rig.left.get()).isFalse();
          "2468".chars().forEach(c -> rig.model.exit.type((char) c));
          rig.model.exit.confirm();
          assertThat(rig.left.get()).isTrue();
        });
  }
}
