package evcharging.central.console.wall;

import evcharging.central.console.desk.ShortSession;
import evcharging.central.console.order.OrderMark;
import evcharging.styles.Sign;
import evcharging.styles.StateSign;
import evcharging.styles.control.AgeLabel;
import evcharging.styles.control.SignBadge;
import evcharging.styles.control.Sparkline;
import java.time.Instant;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;

/// One point as a tile. It is used again for another point when it scrolls out of sight, and lays
/// its few nodes out by itself: nested boxes for 80 tiles would cost the scrolling its smoothness.
final class Tile extends Region {
  static final double LEAST_WIDTH = 212;
  static final double HEIGHT = 112;

  private static final double PAD = 10;
  private static final double LINE = 17;
  private static final double HEAD = 24;
  private static final double FIGURE = 24;
  private static final double STRIPE = 4;
  private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("selected");
  private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");
  private static final PseudoClass SUPPLYING = PseudoClass.getPseudoClass("supplying");

  private final RowTexts words;
  private final Region stripe = new Region();
  private final Label id = label("tile-id");
  private final SignBadge badge;
  private final Label power = label("tile-power");
  private final Sparkline trail = new Sparkline();
  private final Label sums = label("tile-sums");
  private final Label reason = label("tile-reason");
  private final Label session = label("tile-session");
  private final FontIcon orderGlyph = new FontIcon(MaterialDesignT.TIMER_SAND);
  private final Label order = label("tile-order");
  private final Label price = label("tile-price");
  private final AgeLabel age;
  private Slot slot;
  private WallRow shown;
  private StateSign sign = StateSign.ACTIVADO;

  Tile(RowTexts words) {
    this.words = words;
    this.badge = new SignBadge(words.texts(), StateSign.ACTIVADO);
    this.age = new AgeLabel(words.texts());
    getStyleClass().add("tile");
    stripe.getStyleClass().addAll("tile-stripe", sign.styleClass());
    reason.setWrapText(true);
    order.setGraphic(orderGlyph);
    orderGlyph.getStyleClass().add("tile-order-glyph");
    getChildren().addAll(stripe, id, badge, power, trail, sums, reason, session, order, price, age);
    getChildren().forEach(each -> each.setManaged(false));
    setFocusTraversable(false);
    setAccessibleRole(AccessibleRole.LIST_ITEM);
  }

  private static Label label(String styleClass) {
    Label label = new Label();
    label.getStyleClass().add(styleClass);
    return label;
  }

  Slot slot() {
    return slot;
  }

  /// Takes another point.
  void bind(Slot other) {
    slot = other;
    shown = null;
    id.setText(other.id().value());
  }

  /// Brings the tile up to the moment.
  void refresh(Instant now) {
    WallRow row = slot.row();
    if (row != shown) {
      showRow(row, now);
    }
    words.age(row, now).ifPresentOrElse(each -> age.show("", each), age::showNever);
    row.order().ifPresent(mark -> order.setText(words.order(mark, now)));
    requestLayout();
  }

  /// The language changed: everything anew.
  void forget() {
    shown = null;
  }

  private void showRow(WallRow row, Instant now) {
    boolean supplying = row.supply().isPresent();
    boolean other = shown == null;
    shown = row;
    showSign(row.sign());
    pseudoClassStateChanged(SUPPLYING, supplying);
    String why = words.reason(row);
    reason.setText(why);
    reason.setVisible(!why.isEmpty() && !(supplying && row.order().isPresent()));
    power.setVisible(supplying);
    sums.setVisible(supplying);
    trail.setVisible(supplying);
    session.setVisible(supplying && why.isEmpty() && row.order().isEmpty());
    if (supplying) {
      power.setText(words.power(row));
      sums.setText(words.sums(row));
      session.setText(ShortSession.of(row.sessionId()));
      trail.show(slot.trail(now));
    }
    showOrder(row.order());
    if (other || !price.getText().equals(words.price(row))) {
      price.setText(words.price(row));
    }
    setAccessibleText(words.spoken(row, now));
  }

  private void showSign(StateSign now) {
    badge.show(now);
    if (now != sign) {
      stripe.getStyleClass().set(stripe.getStyleClass().indexOf(sign.styleClass()), styleOf(now));
      sign = now;
    }
  }

  private static String styleOf(Sign sign) {
    return sign.styleClass();
  }

  private void showOrder(Optional<OrderMark> mark) {
    order.setVisible(mark.isPresent());
    if (mark.isEmpty()) {
      return;
    }
    OrderMark.Phase phase = mark.get().phase();
    order.pseudoClassStateChanged(
        PseudoClass.getPseudoClass("failed"),
        phase == OrderMark.Phase.FAILED || phase == OrderMark.Phase.UNKNOWN);
    orderGlyph.setIconCode(
        switch (phase) {
          case WAITING -> MaterialDesignT.TIMER_SAND;
          case DONE, REPLACED -> MaterialDesignC.CHECK;
          case FAILED, UNKNOWN -> MaterialDesignA.ALERT_CIRCLE_OUTLINE;
        });
  }

  void mark(boolean chosen, boolean current) {
    pseudoClassStateChanged(CHOSEN, chosen);
    pseudoClassStateChanged(CURRENT, current);
  }

  @Override
  protected void layoutChildren() {
    double width = getWidth();
    double inner = width - 2 * PAD;
    double badgeWidth = Math.min(inner * 0.72, badge.prefWidth(-1));
    stripe.resizeRelocate(1, 1, STRIPE, HEIGHT - 2);
    double y = PAD - 3;
    badge.resizeRelocate(width - PAD - badgeWidth, y, badgeWidth, HEAD - 2);
    id.resizeRelocate(PAD, y, inner - badgeWidth - 6, HEAD - 2);
    y += HEAD;
    double figure = Math.min(power.prefWidth(-1), inner * 0.55);
    power.resizeRelocate(PAD, y, figure, FIGURE);
    trail.resizeRelocate(PAD + figure + 8, y, inner - figure - 8, FIGURE);
    boolean supplying = power.isVisible();
    if (supplying) {
      y += FIGURE + 1;
      sums.resizeRelocate(PAD, y, inner, LINE);
      y += LINE;
      session.resizeRelocate(PAD, y, inner, LINE);
      reason.resizeRelocate(PAD, y, inner, LINE);
    } else {
      double room = FIGURE + LINE + (order.isVisible() ? 0 : LINE);
      reason.resizeRelocate(PAD, y, inner, room);
      y += FIGURE + LINE;
    }
    order.resizeRelocate(PAD, y, inner, LINE);
    double foot = HEIGHT - PAD - LINE + 5;
    double ageWidth = Math.min(age.prefWidth(-1), inner * 0.62);
    price.resizeRelocate(PAD, foot, inner - ageWidth - 4, LINE);
    age.resizeRelocate(width - PAD - ageWidth, foot, ageWidth, LINE);
  }

  @Override
  protected double computePrefWidth(double height) {
    return LEAST_WIDTH;
  }

  @Override
  protected double computePrefHeight(double width) {
    return HEIGHT;
  }
}
