package evcharging.central.console.points;

import evcharging.central.core.NetworkView.PointView;
import evcharging.central.upstream.Registrar.Registered;
import evcharging.domain.CpId;
import java.util.Locale;
import java.util.Optional;

/// One point in the book of the Registry, known to Central, or both.
record PointRow(CpId id, Optional<Registered> booked, Optional<PointView> known) {

  /// How it stands in the Registry's book.
  enum Standing {
    REGISTERED,
    STRUCK_OUT,
    /// Central knows it, the book does not, or was not read yet.
    NOT_IN_BOOK;

    String key() {
      return "points.standing." + name().toLowerCase(Locale.ROOT);
    }
  }

  Standing standing() {
    return booked
        .map(each -> each.active() ? Standing.REGISTERED : Standing.STRUCK_OUT)
        .orElse(Standing.NOT_IN_BOOK);
  }

  /// Central owns the place once it has seen the point.
  String place() {
    return known
        .map(view -> view.point().place().name())
        .or(() -> booked.map(each -> each.place().name()))
        .orElse("");
  }
}
