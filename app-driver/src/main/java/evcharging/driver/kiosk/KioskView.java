package evcharging.driver.kiosk;

import static evcharging.driver.kiosk.Boxes.icon;
import static evcharging.driver.kiosk.Boxes.label;
import static evcharging.driver.kiosk.Boxes.row;
import static evcharging.driver.kiosk.Boxes.shownWhile;

import evcharging.driver.kiosk.GuestModel.Line;
import evcharging.driver.visit.Sight.Stage;
import evcharging.styles.text.Texts;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.TouchEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignE;
import org.kordamp.ikonli.materialdesign2.MaterialDesignH;
import org.kordamp.ikonli.materialdesign2.MaterialDesignL;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;

/// The frame around every screen: where one is, who one is, the time; Back, Help, Language; and a
/// line across when the connection is lost.
final class KioskView {
  /// Taps on the clock that ask for the staff's code.
  private static final int STAFF_TAPS = 5;

  private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");
  private static final String SHEET =
      Objects.requireNonNull(KioskView.class.getResource("kiosk.css")).toExternalForm();

  private final KioskModel kiosk;
  private final Texts texts;
  private final ZoneId zone;
  private final Map<KioskScreen, KioskPane> panes = new EnumMap<>(KioskScreen.class);
  private final HBox actions = row("actions");
  private final BorderPane frame = new BorderPane();
  private int staffTaps;

  private KioskView(KioskModel kiosk, ZoneId zone) {
    this.kiosk = kiosk;
    this.texts = kiosk.texts;
    this.zone = zone;
    panes.put(KioskScreen.IDLE, new IdlePane(kiosk));
    panes.put(KioskScreen.SIGN_IN, new SignInPane(texts, kiosk.signIn));
    panes.put(KioskScreen.WAIT, new WaitPane(texts, kiosk.guest));
    panes.put(KioskScreen.CHOOSE, new ChoosePane(texts, kiosk.guest, kiosk.nowProperty()));
    panes.put(KioskScreen.CONFIRM, new ConfirmPane(texts, kiosk.guest));
    panes.put(KioskScreen.STEPS, new StepsPane(texts, kiosk.guest));
    panes.put(KioskScreen.CHARGING, new ChargingPane(texts, kiosk.guest, kiosk.nowProperty()));
    panes.put(KioskScreen.TICKET, new TicketPane(texts, kiosk.guest));
    panes.put(KioskScreen.NOTICE, new NoticePane(kiosk));
  }

  static StackPane of(KioskModel kiosk, ZoneId zone) {
    KioskView view = new KioskView(kiosk, zone);
    view.frame.getStyleClass().add("kiosk");
    view.frame.setTop(new VBox(view.head(), view.banner()));
    view.frame.setBottom(view.foot());
    kiosk.screenProperty().subscribe(view::show);
    StackPane root = new StackPane(view.frame, Veils.of(kiosk));
    root.getStylesheets().add(SHEET);
    root.addEventFilter(MouseEvent.MOUSE_PRESSED, view::pressed);
    root.addEventFilter(TouchEvent.TOUCH_PRESSED, _ -> kiosk.touched());
    root.addEventFilter(KeyEvent.KEY_PRESSED, _ -> kiosk.touched());
    return root;
  }

  private void pressed(MouseEvent event) {
    kiosk.touched();
    if (!kiosk.isSettled()) {
      event.consume();
    }
  }

  private void show(KioskScreen screen) {
    staffTaps = 0;
    KioskPane pane = panes.get(screen);
    frame.setCenter(pane.body());
    actions.getChildren().setAll(pane.actions());
  }

  private Node head() {
    Node driver =
        shownWhile(
            kiosk.guest.driver().map(java.util.Optional::isPresent),
            label(
                kiosk.guest.driver().map(d -> d.map(Object::toString).orElse("")), "driver-chip"));
    Button clock =
        TouchButton.of(
            Bindings.createStringBinding(
                () -> CLOCK.withZone(zone).format(kiosk.nowProperty().get()), kiosk.nowProperty()),
            this::staffTap,
            TouchButton.QUIET,
            "clock");
    clock.setId("clock");
    Label title = label(title(), "title");
    title.setId("screen-title");
    return row(
        "head",
        icon(MaterialDesignE.EV_STATION, "brand-icon", "glyph-m"),
        title,
        Boxes.spacer(),
        driver,
        clock);
  }

  private void staffTap() {
    staffTaps++;
    if (staffTaps == STAFF_TAPS) {
      staffTaps = 0;
      kiosk.staff();
    }
  }

  private javafx.beans.binding.StringBinding title() {
    return Bindings.createStringBinding(
        () -> texts.get(kiosk.screenProperty().get().key()),
        kiosk.screenProperty(),
        texts.languageProperty());
  }

  private Node banner() {
    var words =
        Bindings.createStringBinding(
            () -> texts.get(bannerKey()), kiosk.guest.lineProperty(), texts.languageProperty());
    HBox banner =
        row(
            "banner",
            icon(MaterialDesignL.LAN_DISCONNECT, "banner-icon", "glyph-m"),
            label(words, "banner-words"));
    banner.setId("banner");
    return shownWhile(kiosk.guest.lineProperty().map(l -> l == Line.LOST), banner);
  }

  private String bannerKey() {
    Stage stage = kiosk.guest.status().map(s -> s.stage()).orElse(Stage.AWAY);
    return switch (stage) {
      case SUPPLYING, ENDING -> "banner.charging";
      case PLUG_IN -> "banner.granted";
      case ASKING -> "banner.asking";
      case AWAITING_METER -> "banner.meter";
      case AWAY, IDLE -> "banner.idle";
    };
  }

  private Node foot() {
    Button back = TouchButton.of(texts, "foot.back", MaterialDesignA.ARROW_LEFT, kiosk::back);
    return row(
        "foot",
        shownWhile(kiosk.screenProperty().isNotEqualTo(KioskScreen.IDLE), back),
        TouchButton.of(texts, "foot.help", MaterialDesignH.HELP_CIRCLE_OUTLINE, kiosk::help),
        TouchButton.of(texts, "foot.language", MaterialDesignT.TRANSLATE, kiosk::languages),
        Boxes.spacer(),
        actions);
  }
}
