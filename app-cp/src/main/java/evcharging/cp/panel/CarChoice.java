package evcharging.cp.panel;

import evcharging.domain.Energy;
import evcharging.domain.Power;
import java.util.List;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;

/// The car that comes when somebody plugs in.
public final class CarChoice {
  /// Common batteries, in Wh.
  public static final List<Energy> BATTERIES =
      List.of(
          new Energy(24_000),
          new Energy(40_000),
          new Energy(60_000),
          new Energy(77_000),
          new Energy(100_000));

  /// What cars take: one phase, three phases, and direct current.
  public static final List<Power> LIMITS =
      List.of(
          new Power(3_700),
          new Power(7_400),
          new Power(11_000),
          new Power(22_000),
          new Power(50_000),
          new Power(150_000));

  private final ObjectProperty<Energy> battery = new SimpleObjectProperty<>(BATTERIES.get(2));
  private final ObjectProperty<Power> limit = new SimpleObjectProperty<>(LIMITS.get(3));
  private final IntegerProperty percent = new SimpleIntegerProperty(20);

  public ObjectProperty<Energy> batteryProperty() {
    return battery;
  }

  public ObjectProperty<Power> limitProperty() {
    return limit;
  }

  /// 0 to 100.
  public IntegerProperty percentProperty() {
    return percent;
  }

  Energy charge() {
    return new Energy(battery.get().wattHours() * percent.get() / 100);
  }
}
