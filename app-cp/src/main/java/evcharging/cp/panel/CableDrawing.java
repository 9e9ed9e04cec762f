package evcharging.cp.panel;

import evcharging.styles.text.Texts;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Circle;
import javafx.scene.shape.CubicCurve;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;

/// The cable of the pillar: its plug hangs in a holster, or is in the car. Click or Enter moves it,
/// and it can be dragged.
final class CableDrawing extends Pane {
  private static final PseudoClass LIVE = PseudoClass.getPseudoClass("live");
  private static final double NEAR = 90;
  private static final double PLUG = 44;
  private static final double DASH_STEP = 6;

  private final PanelModel model;
  private final Spots spots;
  private final CubicCurve cable = new CubicCurve();
  private final CubicCurve flow = new CubicCurve();
  private final Circle holster;
  private final Button plug = new Button();
  private boolean plugged;

  /// Somebody has the plug in hand.
  private boolean dragged;

  /// Where the cable comes from, where its plug hangs, and where the car takes it.
  record Spots(double x, double y, double restX, double restY, double carX, double carY) {}

  CableDrawing(Texts texts, PanelModel model, Spots spots) {
    this.model = model;
    this.spots = spots;
    setPickOnBounds(false);
    cable.getStyleClass().add("cable");
    flow.getStyleClass().add("cable-flow");
    cable.setMouseTransparent(true);
    flow.setMouseTransparent(true);
    holster = new Circle(spots.restX(), spots.restY(), PLUG / 2 + 5);
    holster.getStyleClass().add("holster");
    plug.setId("plug");
    plug.getStyleClass().setAll("button", "plug", "ev-focusable");
    plug.setGraphic(Parts.glyph(MaterialDesignP.POWER_PLUG));
    plug.setAccessibleRole(AccessibleRole.BUTTON);
    plug.accessibleTextProperty().bind(texts.bind("car.plug.drag"));
    plug.setMinSize(PLUG, PLUG);
    plug.setMaxSize(PLUG, PLUG);
    plug.setOnAction(_ -> clicked());
    plug.setOnMouseDragged(
        drag -> {
          dragged = true;
          moveTo(plug.getLayoutX() + drag.getX(), plug.getLayoutY() + drag.getY());
        });
    plug.setOnMouseReleased(_ -> released());
    getChildren().addAll(holster, cable, flow, plug);
    rest();
  }

  /// A drag ends in a click too, of which this hears first.
  private void clicked() {
    if (!dragged) {
      model.togglePlug();
    }
  }

  private void released() {
    if (!dragged) {
      return;
    }
    double dx = plug.getLayoutX() + PLUG / 2 - spots.carX();
    double dy = plug.getLayoutY() + PLUG / 2 - spots.carY();
    boolean atCar = Math.hypot(dx, dy) < NEAR;
    if (atCar && !plugged) {
      model.plugIn();
    } else if (!atCar && plugged) {
      model.unplug();
    }
    rest();
  }

  void show(PanelState now) {
    plugged = now.plugged();
    plug.setDisable(!now.engineObeys());
    boolean live = now.screen() == Screen.CHARGING;
    cable.pseudoClassStateChanged(LIVE, live);
    flow.setVisible(live);
    if (live) {
      flow.setStrokeDashOffset(flow.getStrokeDashOffset() - DASH_STEP);
    }
    if (!dragged) {
      rest();
    }
  }

  private void rest() {
    dragged = false;
    moveTo(plugged ? spots.carX() : spots.restX(), plugged ? spots.carY() : spots.restY());
  }

  private void moveTo(double x, double y) {
    plug.relocate(x - PLUG / 2, y - PLUG / 2);
    for (CubicCurve curve : new CubicCurve[] {cable, flow}) {
      curve.setStartX(spots.x());
      curve.setStartY(spots.y());
      curve.setEndX(x);
      curve.setEndY(y);
      // It hangs in a loop: the shorter the way, the deeper.
      double sag = Math.max(spots.y(), y) + 150;
      boolean near = x - spots.x() < 60;
      curve.setControlX1(spots.x() + (near ? 2 : 30));
      curve.setControlY1(sag);
      curve.setControlX2(near ? x + 62 : x - 40);
      curve.setControlY2(sag);
    }
  }
}
