package evcharging.driver.kiosk;

import evcharging.domain.Price;
import evcharging.wire.ToDriver.PointOffer;
import java.util.Comparator;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The price before the start, and how to stop.
final class ConfirmModel {
  private static final Comparator<Price> BY_PRICE =
      Comparator.comparingLong(Price::tenThousandthsPerKwh);

  private final ChooseModel choose;
  private final ReadOnlyObjectWrapper<Wish> wish = new ReadOnlyObjectWrapper<>(Wish.NOTHING);

  /// What would be asked for.
  ///
  /// @param offer empty for any free one
  /// @param lowest what it costs at least; empty if that is not known
  /// @param highest what it costs at most
  record Wish(Optional<PointOffer> offer, Optional<Price> lowest, Optional<Price> highest) {
    static final Wish NOTHING = new Wish(Optional.empty(), Optional.empty(), Optional.empty());
  }

  ConfirmModel(ChooseModel choose) {
    this.choose = choose;
  }

  ReadOnlyObjectProperty<Wish> wishProperty() {
    return wish.getReadOnlyProperty();
  }

  Optional<PointOffer> offer() {
    return wish.get().offer();
  }

  void show(Optional<PointOffer> offer) {
    if (offer.isPresent()) {
      Optional<Price> price = offer.map(PointOffer::price);
      wish.set(new Wish(offer, price, price));
    } else {
      wish.set(
          new Wish(
              offer,
              choose.free().stream().map(PointOffer::price).min(BY_PRICE),
              choose.free().stream().map(PointOffer::price).max(BY_PRICE)));
    }
  }

  void clear() {
    wish.set(Wish.NOTHING);
  }
}
