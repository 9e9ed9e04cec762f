package evcharging.registry.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import evcharging.config.Fault;
import evcharging.domain.CpId;
import evcharging.domain.Place;
import evcharging.registry.book.Change;
import evcharging.registry.book.OneTime;
import evcharging.registry.book.Registration;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BookStoreTest {
  private static final CpId POINT = new CpId("CP001");
  private static final Instant NOW = Instant.parse("2026-10-25T00:30:00.123Z");

  @TempDir Path directory;

  @Test
  void theNewestLineIsWhatTheBookSays() {
    try (BookStore store = BookStore.open(directory)) {
      add(store, Change.Kind.REGISTERED, "Berlin");
      add(store, Change.Kind.DEREGISTERED, "Berlin");
      assertThat(store.read(pages -> pages.find(POINT)).orElseThrow().active()).isFalse();
    }
    try (BookStore store = BookStore.open(directory)) {
      add(store, Change.Kind.REGISTERED, "Madrid");
      Registration now = store.read(pages -> pages.find(POINT)).orElseThrow();

      assertThat(now.number()).isEqualTo(3);
      assertThat(now.place()).isEqualTo(new Place("Madrid"));
      assertThat(store.last()).isEqualTo(3);
      List<Registration> all = store.read(pages -> pages.all());
      assertThat(all).containsExactly(now);
      List<Change> later = store.read(pages -> pages.after(1, 10));
      assertThat(later).extracting(Change::number).containsExactly(2L, 3L);
      assertThat(store.read(pages -> pages.after(0, 1)).getFirst().at()).isEqualTo(NOW);
    }
  }

  @Test
  void whoHadACodeMadeIsOnRecord() {
    OneTime code = new OneTime("h", OneTime.Kind.POINT, "CP001", NOW, Optional.empty());
    try (BookStore store = BookStore.open(directory)) {
      store.write(
          pen -> {
            pen.noteMade(code, "admin", "local", NOW);
            pen.noteMade(code, "server:central", "192.0.2.1", NOW.plusSeconds(1));
            return code;
          });
      List<String> makers = store.read(pages -> pages.codesMadeBy("CP001"));
      assertThat(makers).containsExactly("server:central", "admin");
    }
  }

  @Test
  void anActThatFailsHalfWayLeavesNothing() {
    try (BookStore store = BookStore.open(directory)) {
      assertThatThrownBy(
              () ->
                  store.write(
                      pen -> {
                        pen.add(
                            POINT,
                            Change.Kind.REGISTERED,
                            new Place("Berlin"),
                            "h",
                            "code",
                            "here",
                            NOW);
                        throw new IllegalStateException("in the middle");
                      }))
          .isInstanceOf(StoreTrouble.class);

      assertThat(store.read(pages -> pages.find(POINT)).isEmpty()).isTrue();
      add(store, Change.Kind.REGISTERED, "Berlin");
      assertThat(store.last()).isEqualTo(1);
    }
  }

  @Test
  void aLineThatWasAlteredIsNoticedAtTheStart() throws SQLException {
    filled(3);
    change("UPDATE registration_change SET place = 'Rome' WHERE number = 2");

    damaged("line 2 was lost or altered");
  }

  @Test
  void aLineMissingInTheMiddleIsNoticedAtTheStart() throws SQLException {
    filled(3);
    change("DELETE FROM registration_change WHERE number = 2");

    damaged("line 2 was lost or altered");
  }

  @Test
  void linesMissingAtTheEndAreNoticedAtTheStart() throws SQLException {
    filled(3);
    change("DELETE FROM registration_change WHERE number > 1");

    damaged("its last 2 line(s) are missing");
  }

  @Test
  void aFileThatIsNoDatabaseIsSaidInOneSentence() throws IOException {
    Files.writeString(directory.resolve("registry.mv.db"), "garbage".repeat(1000));

    damaged("it does not open");
  }

  @Test
  void aDatabaseOfANewerVersionIsSaid() throws SQLException {
    filled(1);
    change("INSERT INTO schema_version (version) VALUES (99)");

    damaged("newer version");
  }

  private void filled(int lines) {
    try (BookStore store = BookStore.open(directory)) {
      for (int i = 0; i < lines; i++) {
        add(store, Change.Kind.REGISTERED, "Berlin");
      }
    }
  }

  private void change(String sql) throws SQLException {
    String url = "jdbc:h2:file:" + directory.toAbsolutePath().resolve("registry");
    try (Connection connection = DriverManager.getConnection(url, "registry", "")) {
      connection.createStatement().execute(sql);
    }
  }

  private void damaged(String words) {
    assertThatThrownBy(() -> BookStore.open(directory))
        .isInstanceOf(Fault.class)
        .hasMessageContaining(words)
        .hasMessageContaining("restore")
        .satisfies(e -> assertThat(((Fault) e).code()).isEqualTo("REG-DATA-DAMAGED"));
  }

  private static void add(BookStore store, Change.Kind kind, String place) {
    store.write(pen -> pen.add(POINT, kind, new Place(place), "hash", "code", "127.0.0.1", NOW));
  }
}
