package evcharging.driver.kiosk;

import evcharging.crypto.SigningKey;
import evcharging.domain.CpId;
import evcharging.domain.CpStatus;
import evcharging.domain.DriverId;
import evcharging.domain.EndReason;
import evcharging.domain.Energy;
import evcharging.domain.Money;
import evcharging.domain.Place;
import evcharging.domain.Power;
import evcharging.domain.Price;
import evcharging.domain.Secret;
import evcharging.domain.SessionId;
import evcharging.domain.Ticket;
import evcharging.driver.kiosk.KioskSettings.Card;
import evcharging.driver.kiosk.KioskSettings.ExitCode;
import evcharging.driver.visit.Sight;
import evcharging.styles.Theme;
import evcharging.styles.TouchSize;
import evcharging.styles.text.Language;
import evcharging.styles.text.Texts;
import evcharging.wire.SignedTicket;
import evcharging.wire.TicketJson;
import evcharging.wire.ToDriver.Occupied;
import evcharging.wire.ToDriver.PointOffer;
import evcharging.wire.ToDriver.SessionNow;
import evcharging.wire.ToDriver.SessionPhase;
import evcharging.wire.Welcome.Overview;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;

/// A kiosk without a network: its clock and its visits are the test's. On the FX thread.
final class Rig {
  static final double DPI = 96;
  static final ZoneId ZONE = ZoneId.of("Europe/Madrid");
  static final CpId POINT = new CpId("CP001");
  static final Price PRICE = Price.parse("0.25");
  static final SessionId SESSION = new SessionId("S-D01-CP001-1795643000-9f86d081884c7d65");
  static final Instant NOON = Instant.parse("2026-11-25T11:03:07Z");

  final SigningKey key = SigningKey.random();
  final FakeVisits visits = new FakeVisits();
  final AtomicBoolean left = new AtomicBoolean();
  final KioskModel model;
  private Instant now = NOON;

  Rig(Language language) {
    this(language, Optional.empty());
  }

  Rig(Language language, Optional<KioskSettings.Services> services) {
    KioskSettings settings = settings(true, language, services);
    Texts texts = new Texts(language, ZONE, Kiosk.WORDS);
    model = new KioskModel(settings, texts, () -> now, visits, () -> left.set(true));
  }

  static KioskSettings settings(
      boolean window, Language language, Optional<KioskSettings.Services> services) {
    return new KioskSettings(
        window,
        Optional.of(DPI),
        Theme.LIGHT,
        language,
        Duration.ofSeconds(45),
        Duration.ofSeconds(20),
        Duration.ofSeconds(5),
        List.of(new Card(new DriverId("D01"), new Secret("4711"))),
        services,
        code());
  }

  private static ExitCode code() {
    return "2468"::equals;
  }

  /// The clock goes on and the kiosk's heart beats.
  void pass(Duration time) {
    now = now.plus(time);
    model.tick();
  }

  Scene scene(Theme theme, double width, double height) {
    StackPane root = KioskView.of(model, ZONE);
    Scene scene = new Scene(root, width, height);
    theme.applyTo(scene);
    TouchSize.dress(scene);
    return scene;
  }

  void overview() {
    model.idle.seen(
        new Overview(
            Optional.of(Price.parse("0.22")), Optional.of(Price.parse("0.31")), 6, 2, 2, now));
  }

  void signedIn(Optional<SessionNow> session) {
    model.begin();
    model.signIn(new Card(new DriverId("D01"), new Secret("4711")));
    visits.welcome(session);
  }

  void list() {
    visits.see(new Sight.Points(offers()));
  }

  void supply() {
    signedIn(Optional.of(supplying(0)));
    for (int second = 0; second < 240; second++) {
      now = now.plusSeconds(1);
      model.touched();
      visits.see(new Sight.Figures(supplying(second)));
    }
    pass(Duration.ZERO);
  }

  void ticketCame() {
    SignedTicket signed = ticket();
    visits.see(new Sight.Summary(read(signed), signed));
  }

  static Ticket read(SignedTicket signed) {
    try {
      return new TicketJson().read(signed.json());
    } catch (evcharging.wire.BadMessage e) {
      throw new AssertionError(e);
    }
  }

  SignedTicket ticket() {
    Ticket ticket =
        new Ticket(
            128,
            SESSION,
            POINT,
            new Place("Berlin"),
            new DriverId("D01"),
            NOON.minusSeconds(3_720),
            NOON,
            new Energy(184_230),
            new Energy(196_575),
            PRICE,
            Money.of(new Energy(12_345), PRICE).cents(),
            EndReason.DRIVER_STOP,
            false);
    String json = new TicketJson().write(ticket);
    byte[] signature = key.sign(json.getBytes(StandardCharsets.UTF_8));
    return new SignedTicket(
        SESSION, json, Base64.getUrlEncoder().withoutPadding().encodeToString(signature));
  }

  static SessionNow supplying(int second) {
    long watts = Math.round(22_000 * Math.min(1, second / 12.0) - Math.max(0, second - 140) * 55);
    Energy energy = new Energy(8_000 + second * 18L);
    return session(SessionPhase.SUPPLYING, energy, new Power(watts), Optional.of(52 + second / 10));
  }

  static SessionNow session(
      SessionPhase phase, Energy energy, Power power, Optional<Integer> charge) {
    return new SessionNow(
        SESSION,
        POINT,
        new Place("Berlin"),
        PRICE,
        phase,
        energy,
        power,
        Money.of(energy, PRICE),
        charge,
        Optional.of(NOON),
        "");
  }

  static List<PointOffer> offers() {
    List<PointOffer> all = new ArrayList<>();
    String[] places = {
      "Berlin", "Madrid", "Paris", "Rome", "Lisbon", "Berlin", "Madrid", "Rome", "Paris", "Lisbon"
    };
    String[] prices = {
      "0.25", "0.22", "0.31", "0.28", "0.24", "0.25", "0.22", "0.28", "0.31", "0.24"
    };
    for (int i = 0; i < places.length; i++) {
      all.add(offer(i, places[i], prices[i]));
    }
    return all;
  }

  private static PointOffer offer(int i, String place, String price) {
    CpStatus status =
        switch (i) {
          case 2, 6 -> CpStatus.SUMINISTRANDO;
          case 4 -> CpStatus.PARADO;
          case 7 -> CpStatus.AVERIADO;
          default -> CpStatus.ACTIVADO;
        };
    Optional<Occupied> occupied =
        status == CpStatus.SUMINISTRANDO
            ? Optional.of(
                new Occupied(
                    NOON.minusSeconds(1_500), new Power(21_300), Optional.of(i == 2 ? 71 : 40)))
            : Optional.empty();
    return new PointOffer(
        new CpId("CP%03d".formatted(i + 1)),
        new Place(place),
        Price.parse(price),
        status,
        status == CpStatus.PARADO ? "WEATHER: LOW_TEMPERATURE" : "",
        status == CpStatus.ACTIVADO,
        Optional.of(new BigDecimal(place.equals("Berlin") ? "-3.5" : place.length() + "." + 4)),
        Optional.of(new BigDecimal("2.06")),
        Optional.of(new Power(i % 3 == 0 ? 22_000 : 50_000)),
        occupied);
  }
}
