package evcharging.cp.panel;

import evcharging.domain.Energy;
import evcharging.domain.Power;
import evcharging.styles.text.Texts;
import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;

/// The car that comes, and the plug.
final class CarCard extends VBox {
  private static final double FULL = 100;
  private final Texts texts;
  private final PanelModel model;
  private final ChoiceBox<Energy> battery;
  private final ChoiceBox<Power> limit;
  private final Slider charge = new Slider(0, FULL, 0);
  private final Label percent = new Label();
  private final Button plug;
  private final Button unplug;

  CarCard(Texts texts, PanelModel model) {
    this.texts = texts;
    this.model = model;
    Parts parts = new Parts(texts);
    getStyleClass().addAll("ev-card", "car-card");
    CarChoice car = model.car();
    battery =
        choice(
            "car-battery",
            CarChoice.BATTERIES,
            car.batteryProperty(),
            e -> texts.formats().count(e.wattHours() / 1000) + " kWh");
    limit = choice("car-limit-choice", CarChoice.LIMITS, car.limitProperty(), p -> power(texts, p));
    battery.accessibleTextProperty().bind(texts.bind("car.battery"));
    limit.accessibleTextProperty().bind(texts.bind("car.limit"));
    charge.setId("car-charge");
    charge.setBlockIncrement(5);
    charge.accessibleTextProperty().bind(texts.bind("car.charge"));
    charge.setValue(car.percentProperty().get());
    charge.valueProperty().subscribe(v -> car.percentProperty().set((int) v.doubleValue()));
    percent.setMinWidth(48);
    plug = parts.button("plug-in", "car.plug", MaterialDesignP.POWER_PLUG, model::plugIn);
    plug.getStyleClass().add("accent");
    unplug = parts.button("unplug", "car.unplug", MaterialDesignP.POWER_PLUG_OFF, model::unplug);
    HBox.setHgrow(charge, Priority.ALWAYS);
    getChildren()
        .addAll(
            Parts.row(
                14,
                new VBox(2, parts.label("car.battery", "ev-muted", "ev-small"), battery),
                new VBox(2, parts.label("car.limit", "ev-muted", "ev-small"), limit)),
            parts.label("car.charge", "ev-muted", "ev-small"),
            Parts.row(8, charge, percent),
            Parts.row(8, plug, unplug));
  }

  private static String power(Texts texts, Power power) {
    return texts.formats().power(power);
  }

  private <T> ChoiceBox<T> choice(
      String id, List<T> values, ObjectProperty<T> chosen, Function<T, String> word) {
    ChoiceBox<T> box = new ChoiceBox<>();
    box.setId(id);
    box.getItems().setAll(values);
    box.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(T value) {
            return value == null ? "" : word.apply(value);
          }

          @Override
          public T fromString(String text) {
            throw new UnsupportedOperationException("nobody types here");
          }
        });
    box.valueProperty().bindBidirectional(chosen);
    box.setPrefWidth(150);
    return box;
  }

  void show(PanelState now) {
    boolean there = now.plugged();
    battery.setDisable(there);
    limit.setDisable(there);
    charge.setDisable(there);
    plug.setDisable(there || !now.engineObeys());
    unplug.setDisable(!there || !now.engineObeys());
    percent.setText(texts.formats().percent(model.car().percentProperty().get() / FULL));
  }
}
