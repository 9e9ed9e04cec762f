package evcharging.cp.panel;

import evcharging.styles.StateSign;
import evcharging.styles.control.SignBadge;
import evcharging.styles.text.Texts;
import evcharging.wire.ToPanel.Echo;
import evcharging.wire.ToPanel.MonitorFace;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// What the rest of the network makes of the point.
final class CentralCard extends VBox {
  /// With two lines of reason and a note: what is below must not move under a finger.
  private static final double ROOM = 226;

  private final Texts texts;
  private final PanelModel model;
  private final SignBadge badge;
  private final Label reason;
  private final Label via;
  private final Label stale;
  private final Label notUnderstood;

  CentralCard(Texts texts, PanelModel model) {
    this.texts = texts;
    this.model = model;
    Parts parts = new Parts(texts);
    getStyleClass().addAll("ev-card", "central-card");
    setMinHeight(ROOM);
    badge = new SignBadge(texts, StateSign.NEVER_SEEN);
    badge.setId("central-state");
    badge.getStyleClass().add("large-badge");
    reason = parts.text();
    reason.setId("central-reason");
    via = parts.text("ev-muted", "ev-small");
    via.setId("central-via");
    stale = parts.text("stale-note", "ev-small");
    stale.textProperty().bind(texts.bind("central.stale"));
    notUnderstood = parts.text("danger-note");
    notUnderstood.setId("not-understood");
    getChildren()
        .addAll(
            parts.label("central.heading", "ev-heading"), badge, reason, notUnderstood, stale, via);
  }

  void show(PanelState now) {
    SeenByCentral seen = now.seen();
    badge.show(seen.echo().map(e -> StateSign.of(e.status())).orElse(StateSign.NEVER_SEEN));
    badge.setOpacity(seen.fresh() ? 1 : 0.6);
    reason.setText(
        seen.echo()
            .map(Echo::reason)
            .map(text -> ReasonText.of(texts, text))
            .orElseGet(() -> texts.get("central.never")));
    via.setText(texts.get("central.via." + seen.via()));
    Parts.show(stale, !seen.fresh() && seen.echo().isPresent());
    boolean altered =
        now.point().drills().keyAltered()
            && now.point().monitorFace().flatMap(MonitorFace::rejected).isPresent();
    notUnderstood.setText(texts.get("central.not-understood", model.point().value()));
    Parts.show(notUnderstood, altered);
  }
}
