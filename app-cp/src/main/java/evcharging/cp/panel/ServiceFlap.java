package evcharging.cp.panel;

import evcharging.config.Build;
import evcharging.config.Phrases;
import evcharging.styles.text.Texts;
import evcharging.wire.Drills;
import evcharging.wire.FromPanel.Button;
import evcharging.wire.ToPanel.EngineFace;
import evcharging.wire.ToPanel.MonitorFace;
import java.util.function.UnaryOperator;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignK;
import org.kordamp.ikonli.materialdesign2.MaterialDesignL;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;

/// Behind the flap: each part of the point, how it is, and the ways to break and to mend it.
final class ServiceFlap extends VBox {
  private final Texts texts;
  private final PanelModel model;
  private final Parts parts;
  private final Label refused;
  private final Label elsewhere;
  private final Label engine = state("engine-is");
  private final Label health = state("health-is");
  private final Label monitor = state("monitor-is");
  private final Label central = state("central-is");
  private final Label kafka = state("kafka-is");
  private final Label key = state("key-is");
  private final Switch engineLife;
  private final Switch engineFrozen;
  private final Switch healthKo;
  private final Switch monitorLife;
  private final Switch centralCut;
  private final Switch kafkaCut;
  private final Switch keyAltered;
  private final ClockChoice clock;

  /// @param phrases what Engine and Monitor say
  ServiceFlap(Texts texts, PanelModel model, Phrases phrases) {
    this.texts = texts;
    this.model = model;
    this.parts = new Parts(texts);
    PointControl control = model.control();
    getStyleClass().addAll("ev-card", "service-flap");
    setId("service-flap");
    refused = parts.text("stale-note", "ev-small");
    refused.textProperty().bind(texts.bind("drill.refused"));
    elsewhere = parts.text("ev-muted", "ev-small");
    elsewhere.setId("elsewhere");
    elsewhere.textProperty().bind(texts.bind("drill.elsewhere"));
    Parts.show(elsewhere, !control.hasPrograms());
    engineLife = life("engine-life", control::killEngine, control::startEngine);
    engineFrozen = frozen(control);
    healthKo = health();
    monitorLife = life("monitor-life", control::killMonitor, control::startMonitor);
    centralCut = link("central-cut", d -> d.withCentralCut(true), d -> d.withCentralCut(false));
    kafkaCut = link("kafka-cut", d -> d.withKafkaCut(true), d -> d.withKafkaCut(false));
    keyAltered = key();
    clock = new ClockChoice(texts, millis -> model.play(d -> d.withSkewMillis(millis)));
    getChildren()
        .addAll(
            refused,
            elsewhere,
            row("part.engine", engine, engineFrozen, engineLife),
            row("part.health", health, healthKo),
            row("part.monitor", monitor, monitorLife),
            row("part.central", central, centralCut),
            row("part.kafka", kafka, kafkaCut),
            row("part.key", key, keyAltered),
            row("part.clock", new Label(), clock),
            parts.label("log.heading", "ev-muted", "ev-small"),
            new ServiceLog(texts, model.lines(), phrases),
            version());
  }

  private static Label version() {
    Label version = new Label("EV_CP " + Build.text());
    version.getStyleClass().addAll("ev-muted", "ev-small");
    version.setId("version");
    return version;
  }

  private Switch life(String id, Runnable kill, Runnable start) {
    return toggle(
        id,
        new Deed("do.kill", MaterialDesignS.SKULL_OUTLINE, kill),
        new Deed("do.start", MaterialDesignR.RESTART, start));
  }

  private Switch frozen(PointControl control) {
    return toggle(
        "engine-frozen",
        new Deed("do.freeze", MaterialDesignS.SNOWFLAKE, () -> control.freezeEngine(true)),
        new Deed("do.thaw", MaterialDesignP.PLAY, () -> control.freezeEngine(false)));
  }

  private Switch health() {
    return toggle(
        "health-ko",
        new Deed("do.ko", MaterialDesignA.ALERT, () -> model.press(Button.KO)),
        new Deed("do.ok", MaterialDesignC.CHECK, () -> model.press(Button.OK)));
  }

  private Switch link(String id, UnaryOperator<Drills> cut, UnaryOperator<Drills> heal) {
    return toggle(
        id,
        new Deed("do.cut", MaterialDesignC.CONTENT_CUT, () -> model.play(cut)),
        new Deed("do.heal", MaterialDesignL.LINK, () -> model.play(heal)));
  }

  private Switch key() {
    return toggle(
        "key-altered",
        new Deed(
            "do.alter", MaterialDesignK.KEY_REMOVE, () -> model.play(d -> d.withKeyAltered(true))),
        new Deed(
            "do.authenticate", MaterialDesignK.KEY_CHANGE, () -> model.press(Button.AUTHENTICATE)));
  }

  private static Label state(String id) {
    Label label = new Label();
    label.setId(id);
    label.getStyleClass().addAll("part-state", "ev-small");
    label.setMinWidth(USE_PREF_SIZE);
    return label;
  }

  private Node row(String key, Label state, Node... deeds) {
    Label name = parts.label(key);
    name.setMinWidth(USE_PREF_SIZE);
    VBox words = new VBox(name, state);
    if (state.getId() == null) {
      words.getChildren().remove(state);
    }
    HBox row = Parts.row(6, words, Parts.space());
    row.getChildren().addAll(deeds);
    row.getStyleClass().add("service-row");
    return row;
  }

  void show(PanelState now) {
    PointSnapshot point = now.point();
    Drills drills = point.drills();
    boolean obeys = now.engineObeys();
    boolean allowed = point.drillsAllowed();
    Parts.show(refused, point.engineFace().isPresent() && !allowed);
    boolean frozen = point.engine() == Program.FROZEN || drills.frozen();
    say(
        engine,
        "is." + (frozen ? Program.FROZEN : point.engine()),
        point.engine().answers() && !frozen);
    boolean monitorUnknown = point.monitor() == Program.ELSEWHERE;
    say(monitor, "is." + point.monitor(), monitorUnknown || point.monitor().answers());
    boolean ko = now.face().flatMap(EngineFace::trouble).isPresent();
    say(health, ko ? "is.ko" : "is.ok", !ko);
    boolean found = now.face().map(EngineFace::centralFound).orElse(false);
    String way = found ? "is.connected" : "is.lost";
    say(central, drills.centralCut() ? "is.cut" : way, found);
    say(kafka, drills.kafkaCut() ? "is.cut" : "is.connected", !drills.kafkaCut());
    say(key, drills.keyAltered() ? "is.altered" : "is.genuine", !drills.keyAltered());
    boolean engineThere = point.engine() != Program.GONE;
    boolean ours = allowed && model.control().hasPrograms();
    engineLife.show(!engineThere, ours && (!engineThere || point.engine() != Program.STARTING));
    engineFrozen.show(frozen, allowed && (obeys || frozen));
    healthKo.show(ko, obeys);
    boolean monitorThere = point.monitor() != Program.GONE;
    monitorLife.show(!monitorThere, ours && point.monitor() != Program.STARTING);
    centralCut.show(drills.centralCut(), allowed && obeys);
    kafkaCut.show(drills.kafkaCut(), allowed && obeys);
    boolean rejected = point.monitorFace().flatMap(MonitorFace::rejected).isPresent();
    boolean revoked = now.screen() == Screen.KEYS_REVOKED;
    keyAltered.show(
        drills.keyAltered() || revoked || (rejected && !found), (allowed || revoked) && obeys);
    clock.setDisable(!allowed || !obeys);
    clock.show(drills.skewMillis());
  }

  private void say(Label label, String key, boolean well) {
    label.setText(texts.get(key));
    label.getStyleClass().remove("not-well");
    if (!well) {
      label.getStyleClass().add("not-well");
    }
  }

  /// One of two things to do.
  private record Deed(String key, Ikon glyph, Runnable action) {}

  private Switch toggle(String id, Deed harm, Deed mend) {
    return new Switch(
        parts.button(id, harm.key(), harm.glyph(), harm.action()),
        parts.button(id + "-mend", mend.key(), mend.glyph(), mend.action()));
  }
}
