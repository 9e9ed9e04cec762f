package evcharging.central.console.sessions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import evcharging.central.console.ConsoleRig;
import evcharging.central.console.Led;
import evcharging.central.console.OnFx;
import evcharging.central.console.PlayedPast;
import evcharging.central.console.desk.Desk;
import evcharging.central.console.export.CsvReader;
import evcharging.central.journal.SessionFilter;
import evcharging.central.journal.SessionRow;
import evcharging.central.journal.SessionState;
import evcharging.crypto.SigningKey;
import evcharging.domain.EndReason;
import evcharging.domain.SessionId;
import evcharging.styles.picture.LayoutFaults;
import evcharging.styles.picture.Picture;
import evcharging.styles.text.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

/// The real pane in a window, on a history the real rules made.
@Tag("P-03")
@Tag("B-06")
class SessionsPaneTest {
  private static final int PLAYED = 400;
  @TempDir static Path directory;

  private static ConsoleRig rig;
  private static ConsoleRig.Connected point;
  private final FxRobot robot = new FxRobot();
  private final Led led = new Led();
  private final Path file = directory.resolve("out");
  private Desk desk;
  private SessionsPane pane;

  @BeforeAll
  static void aPast() {
    SigningKey key = SigningKey.random();
    PlayedPast.play(directory, key, PLAYED, Instant.now());
    rig = new ConsoleRig(directory, key);
    point = rig.connected("CP900", "Sevilla", "0.40");
    rig.driver("D900");
  }

  @AfterAll
  static void close() {
    OnFx.run(() -> {});
    rig.close();
  }

  @BeforeEach
  void open() {
    desk = OnFx.on(() -> rig.desk(led));
    pane =
        OnFx.on(
            () ->
                new SessionsPane(
                    desk,
                    (_, name) -> Optional.of(file.resolveSibling(name)),
                    InstantSource.system()));
    OnFx.show(pane.content(), desk.look());
    show();
    await().untilAsserted(() -> assertThat(rows()).hasSize(all().size()));
  }

  @Test
  void theHistoryIsWhatTheLedgerHasNewestFirst() {
    assertThat(rows())
        .extracting(Line::id)
        .containsExactlyElementsOf(all().stream().map(r -> r.session().value()).toList());
  }

  @Test
  void typingFiltersTheRowsAndTheSumsFollow() {
    type("outcome:review");
    List<SessionRow> review = all().stream().filter(SessionRow::review).toList();
    assertThat(review).isNotEmpty();
    assertThat(rows())
        .extracting(Line::id)
        .containsExactlyElementsOf(review.stream().map(r -> r.session().value()).toList());
    long cents = review.stream().mapToLong(r -> r.amountCents().orElse(0)).sum();
    assertThat(foot())
        .contains(review.size() + " of " + all().size())
        .contains("€" + (cents / 100) + "." + "%02d".formatted(cents % 100));
  }

  @Test
  void aSessionInProgressIsLiveAndGoesIntoTheHistoryWhenItEnds() {
    SessionId session = rig.supplying(point, "D900");
    rig.reading(point, session, 1, 1_500, 11_000);
    robot.clickOn("#sessions-in_progress");
    show();
    await().untilAsserted(() -> assertThat(rows()).extracting(Line::id).contains(session.value()));
    Line line =
        rows().stream().filter(l -> l.id().equals(session.value())).findFirst().orElseThrow();
    assertThat(line.watts()).isEqualTo(11_000);
    assertThat(line.cents()).isEqualTo(60);

    rig.ended(point, session, 0, 1_600, EndReason.CAR_FULL);
    robot.clickOn("#sessions-all");
    show();
    await()
        .untilAsserted(
            () -> {
              show();
              assertThat(rows().getFirst().id()).isEqualTo(session.value());
            });
    assertThat(rows().getFirst().reason()).isEqualTo("CAR_FULL");
  }

  @Test
  void theTicketShowsWhatWasSignedAndWhetherTheMeterGoesOn() {
    SessionRow row = closed().getFirst();
    OnFx.run(() -> pane.seek(row.session().value()));
    await().untilAsserted(() -> assertThat(texts()).contains("Ticket " + row.ticket().getAsLong()));
    assertThat(texts())
        .contains("Signed by Central, and unchanged.")
        .contains(row.session().value())
        .contains(desk.texts().formats().price(row.price()) + " – fixed when it was granted");
    assertThat(texts()).anyMatch(t -> t.contains("of this point"));
    robot.clickOn("#ticket-audit");
    robot.clickOn("#ticket-point");
    robot.clickOn("#ticket-driver");
    assertThat(led.to())
        .containsExactly(
            "audit " + row.session(), "point " + row.point(), "driver " + row.driver());
  }

  @Test
  void csvAndPdfEqualTheFilteredView() throws IOException {
    type("outcome:closed place:Madrid");
    List<String> seen = rows().stream().map(Line::id).toList();
    assertThat(seen).isNotEmpty();

    robot.clickOn("#export-csv");
    await()
        .untilAsserted(() -> assertThat(texts()).anyMatch(t -> t.startsWith("Saved sessions.csv")));
    List<List<String>> csv = CsvReader.read(Files.readString(directory.resolve("sessions.csv")));
    List<String> head = csv.getFirst();
    List<String> ids = csv.stream().skip(1).map(r -> r.get(head.indexOf("session_id"))).toList();
    assertThat(ids).isEqualTo(seen);
    assertThat(csv.get(1).get(head.indexOf("started_at")))
        .isEqualTo(rows().getFirst().startedAt().orElseThrow().toString());
    assertThat(csv.get(1).get(head.indexOf("place"))).isEqualTo("Madrid");

    robot.clickOn("#export-pdf");
    await()
        .untilAsserted(() -> assertThat(texts()).anyMatch(t -> t.startsWith("Saved sessions.pdf")));
    try (PDDocument pdf = Loader.loadPDF(directory.resolve("sessions.pdf").toFile())) {
      String text = new PDFTextStripper().getText(pdf).replaceAll("\\s", "");
      assertThat(text).contains("outcome:closedplace:Madrid").contains("Page1of");
      seen.forEach(id -> assertThat(text).contains(id.substring(0, 20)));
    }
  }

  @Test
  void wordsNobodyKnowsAreNamed() {
    type("colour:red");
    assertThat(texts()).contains("Nobody knows: colour");
    type("");
  }

  @Test
  void nothingIsCutInAnyLanguage() {
    assertThat(SessionsPane.BUNDLE.faults()).isEmpty();
    OnFx.run(() -> pane.seek(closed().getFirst().session().value()));
    await().untilAsserted(() -> assertThat(texts()).anyMatch(t -> t.startsWith("Ticket ")));
    for (Language language : Language.values()) {
      List<String> faults =
          OnFx.on(
              () -> {
                desk.texts().languageProperty().set(language);
                Scene scene = pane.content().getScene();
                Picture.of(scene);
                return LayoutFaults.in(scene);
              });
      assertThat(faults).as(language.name()).isEmpty();
    }
  }

  private void show() {
    OnFx.run(() -> pane.show(rig.view()));
  }

  private void type(String query) {
    robot.clickOn("#sessions-search");
    robot.push(KeyCode.CONTROL, KeyCode.A);
    robot.push(KeyCode.DELETE);
    OnFx.run(() -> {});
    robot.write(query);
  }

  private List<Line> rows() {
    TableView<Line> table = robot.lookup(".list-table").queryTableView();
    return OnFx.on(() -> List.copyOf(table.getItems()));
  }

  private String foot() {
    return robot.lookup("#sessions-foot").queryAs(Label.class).getText();
  }

  private List<String> texts() {
    return OnFx.on(
        () ->
            robot.lookup(".label").queryAllAs(Label.class).stream()
                .filter(l -> l.isVisible())
                .map(Label::getText)
                .toList());
  }

  private static List<SessionRow> all() {
    return rig.sources()
        .ledger()
        .sessions(
            SessionFilter.NEWEST
                .that(EnumSet.of(SessionState.CLOSED, SessionState.DENIED))
                .page(Long.MAX_VALUE, 1_000));
  }

  private static List<SessionRow> closed() {
    return all().stream().filter(r -> r.state() == SessionState.CLOSED).toList();
  }
}
