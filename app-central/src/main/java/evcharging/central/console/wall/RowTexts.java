package evcharging.central.console.wall;

import evcharging.central.console.order.OrderMark;
import evcharging.central.console.order.OrderTexts;
import evcharging.central.console.why.WhyTexts;
import evcharging.styles.control.Age;
import evcharging.styles.text.Texts;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// A row in words and figures, the same in tile and table.
final class RowTexts {
  /// How often a point says its reading or answers a heartbeat.
  static final Duration INTERVAL = Duration.ofSeconds(1);

  private static final String NOTHING = "–";

  private final Texts texts;
  private final WhyTexts why;
  private final OrderTexts orders;

  RowTexts(Texts texts) {
    this.texts = texts;
    this.why = new WhyTexts(texts);
    this.orders = new OrderTexts(texts);
  }

  Texts texts() {
    return texts;
  }

  String state(WallRow row) {
    return texts.get(row.sign().wordKey());
  }

  String power(WallRow row) {
    return row.supply().isPresent() ? texts.formats().power(row.power()) : NOTHING;
  }

  String energy(WallRow row) {
    return row.supply().isPresent() ? texts.formats().energy(row.energy()) : NOTHING;
  }

  String amount(WallRow row) {
    return row.supply().isPresent() ? texts.formats().money(row.amount()) : NOTHING;
  }

  String sums(WallRow row) {
    return energy(row) + " · " + amount(row) + " · " + row.driver();
  }

  String price(WallRow row) {
    return texts.formats().price(row.price());
  }

  /// What made the state what it is; nothing where the state says it all.
  String reason(WallRow row) {
    return switch (row.sign()) {
      case NEVER_SEEN -> texts.get("wall.never-seen");
      case ACTIVADO -> row.session().isPresent() ? texts.get("wall.asking", row.driver()) : "";
      case SUMINISTRANDO ->
          row.view().point().holds().isEmpty()
              ? row.session().map(this::phase).orElse("")
              : texts.get("wall.stops-after", holds(row));
      default -> why.inShort(row.view().point(), row.session());
    };
  }

  private String phase(evcharging.central.network.Session session) {
    return switch (session.phase()) {
      case GRANTED -> texts.get("wall.plug-in");
      case ENDING -> texts.get("wall.ending");
      default -> "";
    };
  }

  private String holds(WallRow row) {
    return row.view().point().holds().keySet().stream()
        .sorted()
        .map(why::hold)
        .reduce((a, b) -> a + ", " + b)
        .orElse("");
  }

  String order(OrderMark mark, Instant now) {
    return orders.mark(mark, now);
  }

  /// How old the row is; empty if the point was never heard by this Central.
  Optional<Age> age(WallRow row, Instant now) {
    if (row.supply().isEmpty() && row.isWatched()) {
      return Optional.of(new Age(Duration.ZERO, INTERVAL));
    }
    return row.heardAt().equals(Instant.EPOCH)
        ? Optional.empty()
        : Optional.of(new Age(Duration.between(row.heardAt(), now), INTERVAL));
  }

  String ageText(WallRow row, Instant now) {
    return age(row, now)
        .map(age -> texts.formats().age(age.age()))
        .orElseGet(() -> texts.get("age.never"));
  }

  /// Everything a tile shows, for who listens to it.
  String spoken(WallRow row, Instant now) {
    StringBuilder all = new StringBuilder(row.id() + ", " + state(row) + ", " + row.place());
    if (row.supply().isPresent()) {
      all.append(", ").append(power(row)).append(", ").append(sums(row));
    }
    String reason = reason(row);
    if (!reason.isEmpty()) {
      all.append(", ").append(reason);
    }
    row.order().ifPresent(mark -> all.append(", ").append(order(mark, now)));
    return all.append(", ").append(price(row)).append(", ").append(ageText(row, now)).toString();
  }
}
