package evcharging.driver.kiosk;

import evcharging.driver.kiosk.Attention.Verdict;
import evcharging.driver.kiosk.KioskSettings.Card;
import evcharging.driver.kiosk.Notice.Next;
import evcharging.styles.text.Language;
import evcharging.styles.text.Texts;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

/// Which screen is up, what lies over it, whether somebody is still there. On the FX thread.
final class KioskModel implements Screens {
  final Texts texts;
  final IdleModel idle;
  final SignInModel signIn;
  final GuestModel guest;
  final ExitModel exit;

  private final KioskSettings settings;
  private final InstantSource clock;
  private final Attention attention;
  private final Settling settling;
  private final Optional<Autopilot> autopilot;
  private final ObjectProperty<Instant> now;
  private final ReadOnlyObjectWrapper<KioskScreen> screen =
      new ReadOnlyObjectWrapper<>(KioskScreen.IDLE);
  private final ReadOnlyObjectWrapper<Veil> veil = new ReadOnlyObjectWrapper<>(Veil.NONE);
  private final ReadOnlyObjectWrapper<Optional<Notice>> notice =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyLongWrapper secondsLeft = new ReadOnlyLongWrapper();

  /// @param leave called when the staff's code was right
  KioskModel(
      KioskSettings settings, Texts texts, InstantSource clock, Visits visits, Runnable leave) {
    this.settings = settings;
    this.texts = texts;
    this.clock = clock;
    this.now = new SimpleObjectProperty<>(clock.instant());
    this.attention = new Attention(settings.idleAfter(), settings.countdown(), now.get());
    this.idle = new IdleModel(texts, now, settings.overviewEvery());
    this.guest = new GuestModel(visits, this, clock::instant);
    this.signIn = new SignInModel(settings.cards(), this::signIn);
    this.exit = new ExitModel(settings.exit(), leave);
    this.settling = new Settling(clock, screen, veil, guest.charging.stoppingProperty());
    this.autopilot = settings.services().map(services -> new Autopilot(services, this));
  }

  ReadOnlyObjectProperty<KioskScreen> screenProperty() {
    return screen.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<Veil> veilProperty() {
    return veil.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<Optional<Notice>> noticeProperty() {
    return notice.getReadOnlyProperty();
  }

  /// Of the countdown.
  ReadOnlyLongProperty secondsLeftProperty() {
    return secondsLeft.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<Instant> nowProperty() {
    return now;
  }

  /// A few times a second.
  void tick() {
    boolean newSecond = clock.instant().getEpochSecond() != now.get().getEpochSecond();
    now.set(clock.instant());
    if (newSecond) {
      guest.tick();
    }
    if (autopilot.isPresent() && !autopilot.get().isOver()) {
      autopilot.get().tick(now.get());
    } else if (isAtRest()) {
      attention.touched(now.get());
    } else {
      watch(attention.at(now.get()));
    }
  }

  /// Nobody's business is on the screen.
  private boolean isAtRest() {
    return screen.get() == KioskScreen.IDLE
        && veil.get() == Veil.NONE
        && texts.language() == settings.language();
  }

  private void watch(Verdict verdict) {
    switch (verdict) {
      case Verdict.Present _ -> {
        if (veil.get() == Veil.STILL_THERE) {
          veil.set(Veil.NONE);
        }
      }
      case Verdict.Doubtful doubtful -> {
        secondsLeft.set(doubtful.seconds());
        if (screen.get() != KioskScreen.IDLE) {
          veil.set(Veil.STILL_THERE);
        }
      }
      case Verdict.Gone _ -> over();
    }
  }

  /// A finger touched the screen, anywhere.
  void touched() {
    attention.touched(clock.instant());
  }

  /// False while a tap is still one for what was on the screen before.
  boolean isSettled() {
    return settling.isOver();
  }

  void moreTime() {
    touched();
    veil.set(Veil.NONE);
  }

  void begin() {
    signIn.clear();
    show(KioskScreen.SIGN_IN);
  }

  void signIn(Card card) {
    guest.signIn(card, texts.language().code());
  }

  void help() {
    veil.set(Veil.HELP);
  }

  void languages() {
    veil.set(Veil.LANGUAGE);
  }

  void speak(Language language) {
    texts.languageProperty().set(language);
    unveil();
  }

  void unveil() {
    veil.set(Veil.NONE);
  }

  void staff() {
    exit.clear();
    veil.set(Veil.EXIT);
  }

  /// One step back, wherever that is. Of a running charge: away from the screen, and it goes on.
  void back() {
    switch (screen.get()) {
      case IDLE -> unveil();
      case SIGN_IN -> {
        if (!signIn.back()) {
          over();
        }
      }
      case CHOOSE -> {
        if (!guest.choose.back()) {
          over();
        }
      }
      case CONFIRM -> guest.toTheList();
      case STEPS -> guest.withdraw();
      case WAIT, CHARGING, NOTICE, TICKET -> over();
    }
  }

  void next(Next next) {
    switch (next) {
      case CHOOSE -> {
        if (guest.isCharging()) {
          show(KioskScreen.CHARGING);
        } else if (guest.isHere()) {
          guest.toTheList();
        } else {
          over();
        }
      }
      case SIGN_IN -> begin();
      case TICKETS -> show(KioskScreen.TICKET);
      case IDLE -> over();
    }
  }

  @Override
  public KioskScreen shown() {
    return screen.get();
  }

  @Override
  public void show(KioskScreen wanted) {
    if (wanted == KioskScreen.SIGN_IN && screen.get() == KioskScreen.WAIT) {
      signIn.refused();
    }
    screen.set(wanted);
  }

  @Override
  public void notice(Notice what) {
    notice.set(Optional.of(what));
    screen.set(KioskScreen.NOTICE);
  }

  /// Back to the idle screen; nothing of the driver stays, not even the language.
  @Override
  public void over() {
    guest.leave();
    signIn.clear();
    exit.clear();
    notice.set(Optional.empty());
    veil.set(Veil.NONE);
    texts.languageProperty().set(settings.language());
    screen.set(KioskScreen.IDLE);
  }
}
