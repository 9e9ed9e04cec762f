package evcharging.central.console.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import evcharging.central.console.ConsoleRig;
import evcharging.central.console.OnFx;
import evcharging.central.console.PaneStage;
import evcharging.central.console.PlayedPast;
import evcharging.central.console.desk.Operator;
import evcharging.central.console.export.CsvReader;
import evcharging.central.journal.StoredEntry;
import evcharging.central.journal.TestJournals;
import evcharging.central.network.Role;
import evcharging.crypto.SigningKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The real pane in a window, on a log the real rules made.
@Tag("S-04")
class AuditPaneTest {
  @TempDir Path directory;

  private final SigningKey key = SigningKey.random();
  private ConsoleRig rig;
  private PaneStage<AuditPane> stage;

  @BeforeEach
  void open() {
    PlayedPast.play(directory, key, 120, Instant.now());
    start();
  }

  private void start() {
    rig = new ConsoleRig(directory, key);
    stage =
        new PaneStage<>(
            rig,
            desk ->
                new AuditPane(
                    desk,
                    (_, name) -> Optional.of(directory.resolve(name)),
                    InstantSource.system()));
    stage.awaitWords(words -> assertThat(rows()).isNotEmpty());
  }

  @AfterEach
  void close() {
    rig.close();
  }

  @Test
  void theNewestEntriesComeFirstAndMoreOnDemand() {
    List<StoredEntry> first = rows();
    assertThat(first).hasSize(LogReader.PAGE);
    for (int i = 1; i < first.size(); i++) {
      assertThat(first.get(i).sequence()).isEqualTo(first.get(i - 1).sequence() - 1);
    }
    stage.click("#audit-more");
    long all = rig.sources().ledger().lastEntry();
    await()
        .untilAsserted(() -> assertThat(rows()).hasSize((int) Math.min(all, 2 * LogReader.PAGE)));
  }

  @Test
  void wordsFilterTheWholeChain() {
    stage.type("#audit-search", "actor:operator action:driver.added subject=D03");
    await().untilAsserted(() -> assertThat(rows()).hasSize(1));
    StoredEntry found = rows().getFirst();
    assertThat(found.actor()).isEqualTo("operator:ana");
    assertThat(found.subject()).isEqualTo("D03");
    assertThat(stage.words()).noneMatch(w -> w.contains("\"pinHash\":\"h"));

    stage.type("#audit-search", "outcome:refused cable");
    await()
        .untilAsserted(
            () ->
                assertThat(rows())
                    .isNotEmpty()
                    .allMatch(row -> row.outcome().equals("refused"))
                    .allMatch(row -> row.parameters().contains("cable")));
    stage.type("#audit-search", "100%_nothing'; DROP TABLE journal --");
    await().untilAsserted(() -> assertThat(rows()).isEmpty());
  }

  @Test
  void anEntryShowsItsHashAndTheOneBefore() {
    StoredEntry second = rows().get(1);
    StoredEntry before = rows().get(2);
    OnFx.run(
        () ->
            stage
                .<javafx.scene.control.TableView<?>>node(".list-table")
                .getSelectionModel()
                .select(1));
    stage.awaitWords(
        words ->
            assertThat(words)
                .contains("Entry " + second.sequence(), second.hash(), before.hash())
                .contains("The hash covers this entry and the one before."));
  }

  @Test
  void theChainIsVerifiedAndFoundSound() {
    stage.click("#audit-verify");
    stage.awaitWords(words -> assertThat(words).anyMatch(w -> w.startsWith("Sound: ")));
    assertThat(stage.isThere("#audit-to-bad")).isFalse();
  }

  @Test
  void aChangedEntryIsNamedAndShown() {
    rig.close();
    TestJournals.sql(directory, "UPDATE journal SET actor = 'operator:eve' WHERE sequence = 17");
    start();
    stage.click("#audit-verify");
    stage.awaitWords(words -> assertThat(words).anyMatch(w -> w.startsWith("First bad entry 17:")));
    stage.click("#audit-to-bad");
    stage.awaitWords(
        words ->
            assertThat(words)
                .contains("Entry 17")
                .anyMatch(w -> w.startsWith("The hash does not fit")));
  }

  @Test
  void csvAndPdfEqualTheSearchThroughTheWholeChain() throws IOException {
    stage.type("#audit-search", "action:session.requested");
    await().untilAsserted(() -> assertThat(rows()).isNotEmpty());
    List<String> seen = rows().stream().map(row -> "" + row.sequence()).toList();
    stage.click("#export-csv");
    stage.awaitWords(words -> assertThat(words).anyMatch(w -> w.startsWith("Saved audit.csv")));
    List<List<String>> csv = CsvReader.read(Files.readString(directory.resolve("audit.csv")));
    assertThat(csv.stream().skip(1).map(List::getFirst)).containsExactlyElementsOf(seen);
    assertThat(csv.get(1)).contains(rows().getFirst().hash());

    stage.type("#audit-search", "");
    await().untilAsserted(() -> assertThat(rows()).hasSize(LogReader.PAGE));
    stage.click("#export-csv");
    long all = rig.sources().ledger().lastEntry();
    await()
        .untilAsserted(
            () ->
                assertThat(CsvReader.read(Files.readString(directory.resolve("audit.csv"))))
                    .hasSizeGreaterThanOrEqualTo((int) all));

    stage.type("#audit-search", "subject=D03");
    await().untilAsserted(() -> assertThat(rows()).allMatch(row -> row.subject().equals("D03")));
    stage.click("#export-pdf");
    stage.awaitWords(words -> assertThat(words).anyMatch(w -> w.startsWith("Saved audit.pdf")));
    try (PDDocument pdf = Loader.loadPDF(directory.resolve("audit.pdf").toFile())) {
      assertThat(new PDFTextStripper().getText(pdf)).contains("subject=D03", "driver.added/1");
    }
  }

  @Test
  void aViewerReadsNothingAndAnAuditorReadsAndExports() {
    OnFx.run(() -> rig.operator().set(Optional.of(new Operator("vera", Role.VIEWER))));
    stage.awaitWords(words -> assertThat(words).contains("Your role may not read the audit log."));
    assertThat(rows()).isEmpty();
    assertThat(stage.node("#audit-verify").isDisabled()).isTrue();
    assertThat(stage.node("#export-csv").isDisabled()).isTrue();
    OnFx.run(() -> rig.operator().set(Optional.of(new Operator("aud", Role.AUDITOR))));
    await().untilAsserted(() -> assertThat(rows()).isNotEmpty());
    assertThat(stage.node("#export-csv").isDisabled()).isFalse();
  }

  @Test
  void nothingIsCutInAnyLanguage() {
    assertThat(AuditPane.BUNDLE.faults()).isEmpty();
    // What programs wrote (parameters) may be longer than any column.
    assertThat(stage.layoutFaults())
        .allMatch(fault -> fault.contains("{") || fault.contains("S-D"));
  }

  private List<StoredEntry> rows() {
    return stage.rows();
  }
}
