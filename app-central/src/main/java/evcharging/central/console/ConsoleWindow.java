package evcharging.central.console;

import evcharging.central.console.desk.Desk;
import evcharging.central.console.desk.Operator;
import evcharging.central.console.palette.KeyList;
import evcharging.central.console.palette.Palette;
import evcharging.central.console.signin.SignInCard;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.input.InputEvent;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignE;

/// The frame of the control room: navigation at the left, the pane in front, the point's drawer at
/// the right, health and the highest alarm on top. Stands on no stage itself: [Stages] gives it
/// one, pictures do without.
final class ConsoleWindow {
  static final String STYLE =
      Objects.requireNonNull(ConsoleWindow.class.getResource("console.css")).toExternalForm();
  private static final double DRAWER_SHARE = 0.68;

  private final Shell shell;
  private final Desk desk;
  private final Commands commands;
  private final Overlay overlay = new Overlay();
  private final StackPane host = new StackPane();
  private final VBox side = new VBox();
  private final SplitPane middle = new SplitPane(host);
  private final BorderPane frame = new BorderPane();
  private final StackPane root = new StackPane(frame, overlay);
  private final SignInCard signIn;
  private final Rail rail;
  private final StackPane banner = new StackPane();
  private final StatusBar status;
  private final HBox header;
  private double drawerShare = DRAWER_SHARE;

  /// @param quit asked for by whoever closes the window
  ConsoleWindow(Shell shell, Detached detached, Runnable quit) {
    this.shell = shell;
    this.desk = shell.desk();
    this.commands = new Commands(shell, this, detached, quit);
    this.signIn = new SignInCard(shell.signIn(), desk.texts());
    this.rail = new Rail(shell);
    this.status = new StatusBar(shell);
    this.header = header();
    root.setId("console");
    root.getStyleClass().add("ev-page");
    root.getStylesheets().add(STYLE);
    host.getStyleClass().add("pane-host");
    host.setMinWidth(0);
    side.getStyleClass().add("side");
    side.setId("side");
    middle.getStyleClass().add("middle");
    SplitPane.setResizableWithParent(side, false);
    shell.banner().ifPresent(banner.getChildren()::add);
    banner.setId("banner");
    frame.setTop(new VBox(header, banner));
    frame.setLeft(rail);
    frame.setCenter(middle);
    frame.setBottom(status);
    detached.onChange(this::place);
    shell.frontProperty().subscribe(_ -> place(detached));
    shell.pointProperty().subscribe(_ -> placeSide());
    desk.operator().subscribe(_ -> placeSide());
    listen(root);
  }

  StackPane root() {
    return root;
  }

  Commands commands() {
    return commands;
  }

  /// Five times a second.
  void tick() {
    shell.tick();
    status.tick();
  }

  /// Keys and touches anywhere in a window of the console.
  void listen(Node top) {
    top.addEventFilter(KeyEvent.KEY_PRESSED, commands::key);
    top.addEventHandler(KeyEvent.KEY_PRESSED, commands::leftOver);
    top.addEventFilter(InputEvent.ANY, _ -> shell.touched());
  }

  double drawerShare() {
    return drawerShare;
  }

  void drawerShare(double share) {
    drawerShare = Math.clamp(share, 0.3, 0.85);
    if (middle.getItems().contains(side)) {
      middle.setDividerPositions(drawerShare);
    }
  }

  private HBox header() {
    Label name = new Label("EV_Central", new FontIcon(MaterialDesignE.EV_STATION));
    name.getStyleClass().add("brand");
    name.setMinWidth(Region.USE_PREF_SIZE);
    HBox.setHgrow(shell.health(), Priority.ALWAYS);
    Label who = new Label();
    who.setId("who");
    who.setMinWidth(Region.USE_PREF_SIZE);
    desk.operator().subscribe(_ -> who.setText(who()));
    desk.texts().languageProperty().subscribe(_ -> who.setText(who()));
    HBox header = new HBox(8, name, shell.health(), who);
    header.getChildren().addAll(new Switches(shell, commands).nodes());
    header.setAlignment(Pos.CENTER_LEFT);
    header.getStyleClass().add("header");
    return header;
  }

  private String who() {
    Optional<Operator> now = desk.operator().getValue();
    return now.map(
            one ->
                one.name()
                    + " · "
                    + desk.texts().get("role." + one.role().name().toLowerCase(Locale.ROOT)))
        .orElseGet(() -> desk.texts().get("who.nobody"));
  }

  private void place(Detached detached) {
    String front = shell.frontProperty().get();
    host.getChildren()
        .setAll(detached.has(front) ? detached.placeholder(front) : shell.pane(front));
  }

  /// The sign-in while nobody is, else the drawer while a point is chosen.
  private void placeSide() {
    if (middle.getItems().contains(side) && !middle.getDividers().isEmpty()) {
      drawerShare = middle.getDividerPositions()[0];
    }
    Optional<Region> content =
        desk.operator().getValue().isEmpty()
            ? Optional.of(signIn)
            : shell.pointProperty().get().flatMap(_ -> shell.drawer());
    boolean signingIn = content.filter(node -> node == signIn).isPresent();
    side.setMinWidth(signingIn ? 260 : 320);
    if (content.isEmpty()) {
      side.getChildren().clear();
      middle.getItems().remove(side);
      return;
    }
    side.getChildren().setAll(content.get());
    VBox.setVgrow(content.get(), Priority.ALWAYS);
    if (!middle.getItems().contains(side)) {
      middle.getItems().add(side);
    }
    middle.setDividerPositions(signingIn ? 0.76 : drawerShare);
  }

  // --- what the commands of the window do
  // ---------------------------------------------------------

  void askForSignIn() {
    signIn.begin();
  }

  void nextRegion() {
    if (overlay.isVisible()) {
      return;
    }
    List<Node> regions = new ArrayList<>(List.of(rail, host, side, banner, header));
    Scene scene = root.getScene();
    Regions.next(regions, scene == null ? null : scene.getFocusOwner());
  }

  void showPalette() {
    Palette palette = new Palette(commands.palette(), desk.texts(), overlay::hide);
    overlay.show(palette);
    palette.begin();
  }

  void showKeys() {
    KeyList keys = new KeyList(desk.texts().get("keys.title"), commands.keyGroups());
    overlay.show(keys);
    keys.begin();
  }

  void ask(Question question) {
    overlay.show(question);
    question.begin();
  }

  boolean hasOverlay() {
    return overlay.isVisible();
  }

  void hideOverlay() {
    overlay.hide();
  }

  /// Esc.
  void goBack() {
    if (!overlay.hide()) {
      shell.goBack();
    }
  }

  void focusPane() {
    Regions.first(host).ifPresent(Node::requestFocus);
  }
}
