package evcharging.central.console.audit;

import evcharging.central.console.side.Verdict;
import evcharging.central.console.side.Verdict.Tone;
import evcharging.central.journal.AuditVerification;
import evcharging.styles.text.Texts;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignL;

/// Verifies the chain at the press of a button, and says what came of it.
final class ChainBar extends HBox {
  private static final double BAR_WIDTH = 160;

  private final Texts texts;
  private final ChainCheck check;
  private final Verdict verdict = new Verdict();
  private final Button toBad = new Button();

  /// @param lead brings the first bad entry on screen
  ChainBar(Texts texts, AuditModel model, java.util.function.LongConsumer lead) {
    this.texts = texts;
    this.check = model.check();
    getStyleClass().add("list-head");
    Button verify = new Button();
    verify.setId("audit-verify");
    verify.setGraphic(new FontIcon(MaterialDesignL.LINK_VARIANT));
    verify.textProperty().bind(texts.bind("audit.verify"));
    verify.setMinWidth(Region.USE_PREF_SIZE);
    verify.disableProperty().bind(model.allowed().not().or(check.runningProperty()));
    verify.setOnAction(_ -> check.start());
    toBad.setId("audit-to-bad");
    toBad.setMinWidth(Region.USE_PREF_SIZE);
    toBad.textProperty().bind(texts.bind("audit.to.bad"));
    toBad.setOnAction(_ -> bad().ifPresent(found -> lead.accept(found.sequence())));
    verdict.setId("audit-verdict");
    getChildren().addAll(verify, running(), verdict, toBad);
    check.resultProperty().subscribe(this::tell);
    check.runningProperty().subscribe(this::tell);
    check.troubleProperty().subscribe(this::tell);
    texts.languageProperty().subscribe(this::tell);
    tell();
  }

  private HBox running() {
    ProgressBar bar = new ProgressBar();
    bar.setId("audit-progress");
    bar.setPrefWidth(BAR_WIDTH);
    bar.progressProperty().bind(check.progressProperty());
    bar.accessibleTextProperty().bind(texts.bind("audit.verifying"));
    Button stop = new Button();
    stop.setId("audit-stop");
    stop.textProperty().bind(texts.bind("audit.stop"));
    stop.setMinWidth(Region.USE_PREF_SIZE);
    stop.setOnAction(_ -> check.stop());
    HBox box = new HBox(bar, stop);
    box.getStyleClass().add("list-head");
    box.visibleProperty().bind(check.runningProperty());
    box.managedProperty().bind(box.visibleProperty());
    return box;
  }

  private Optional<AuditVerification.Bad> bad() {
    return check.resultProperty().get().flatMap(AuditVerification.Result::firstBad);
  }

  private void tell() {
    Optional<AuditVerification.Result> result = check.resultProperty().get();
    boolean hasVerdict = result.isPresent() || !check.troubleProperty().get().isEmpty();
    verdict.setVisible(hasVerdict);
    verdict.setManaged(hasVerdict);
    toBad.setVisible(bad().filter(found -> found.sequence() > 0).isPresent());
    toBad.setManaged(toBad.isVisible());
    if (!check.troubleProperty().get().isEmpty()) {
      verdict.show(Tone.BAD, texts.get("audit.trouble", check.troubleProperty().get()));
    }
    result.ifPresent(
        found ->
            found
                .firstBad()
                .ifPresentOrElse(
                    bad ->
                        verdict.show(
                            Tone.BAD,
                            texts.get("audit.bad", Long.toString(bad.sequence()), bad.why())),
                    () ->
                        verdict.show(
                            Tone.GOOD,
                            texts.get(
                                "audit.sound",
                                texts.formats().count(found.entries()),
                                texts.formats().count(found.heads())))));
  }
}
