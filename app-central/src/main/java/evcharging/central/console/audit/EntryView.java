package evcharging.central.console.audit;

import evcharging.central.console.desk.Desk;
import evcharging.central.console.side.Indented;
import evcharging.central.console.side.SideFacts;
import evcharging.central.console.side.SidePanel;
import evcharging.central.console.side.Verdict;
import evcharging.central.console.side.Verdict.Tone;
import evcharging.central.journal.Concealed;
import evcharging.central.journal.StoredEntry;
import evcharging.domain.CpId;
import evcharging.domain.DriverId;
import evcharging.domain.SessionId;
import evcharging.styles.text.Texts;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/// One entry beside the list: everything in it, its hash and the one before, and whether they fit.
final class EntryView {
  private final Desk desk;
  private final Texts texts;
  private final SidePanel panel;

  EntryView(Desk desk, Texts texts, Runnable close) {
    this.desk = desk;
    this.texts = texts;
    this.panel = new SidePanel(texts, "entry", "audit.close", close);
  }

  SidePanel node() {
    return panel;
  }

  /// @param before the entry before; empty for the first
  void show(StoredEntry entry, Optional<StoredEntry> before) {
    SideFacts facts = new SideFacts();
    facts.add(texts.get("audit.time"), texts.formats().dateTime(entry.at()));
    facts.add(texts.get("audit.iso"), entry.at().toString());
    facts.add(texts.get("audit.actor"), entry.actor());
    facts.add(texts.get("audit.address"), entry.address());
    facts.add(texts.get("audit.action"), entry.action());
    facts.add(texts.get("audit.subject"), entry.subject());
    facts.add(texts.get("audit.outcome"), texts.get("audit.outcome." + entry.outcome()));
    Label parameters = mono(Indented.json(Concealed.parameters(entry)));
    String first = "0".repeat(64);
    String previous = before.map(StoredEntry::hash).orElse(first);
    boolean fits = entry.follows(previous);
    panel.show(
        texts.get("audit.entry", Long.toString(entry.sequence())),
        facts,
        SidePanel.heading(texts.get("audit.parameters")),
        parameters,
        SidePanel.heading(texts.get("audit.hash")),
        mono(entry.hash()),
        SidePanel.heading(texts.get("audit.previous")),
        mono(previous),
        fits
            ? new Verdict(Tone.GOOD, texts.get("audit.fits"))
            : new Verdict(Tone.BAD, texts.get("audit.unfit")),
        ways(entry));
  }

  private HBox ways(StoredEntry entry) {
    HBox ways = SidePanel.row();
    way(entry).ifPresent(ways.getChildren()::add);
    return ways;
  }

  /// The subject as what its action says it is.
  private Optional<Button> way(StoredEntry entry) {
    String family = entry.action().substring(0, Math.max(entry.action().indexOf('.'), 0));
    return switch (family) {
      case "point", "order" ->
          Optional.of(
              button("audit.to.point", () -> desk.navigation().point(new CpId(entry.subject()))));
      case "session" ->
          Optional.of(
              button(
                  "audit.to.session",
                  () -> desk.navigation().session(new SessionId(entry.subject()))));
      case "driver" ->
          Optional.of(
              button(
                  "audit.to.driver",
                  () -> desk.navigation().driver(new DriverId(entry.subject()))));
      default -> Optional.empty();
    };
  }

  private Button button(String key, Runnable lead) {
    return SidePanel.button("entry-to", texts.get(key), lead);
  }

  private static Label mono(String text) {
    Label label = new Label(text);
    label.getStyleClass().addAll("ev-mono", "ev-small");
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    return label;
  }
}
