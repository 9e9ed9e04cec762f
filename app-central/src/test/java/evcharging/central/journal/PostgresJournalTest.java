package evcharging.central.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import evcharging.config.Fault;
import evcharging.crypto.SigningKey;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// The journal on a real PostgreSQL (`--db jdbc:postgresql://…`): held to everything H2 is held to.
@EnabledOnOs(value = OS.LINUX, architectures = "amd64")
final class PostgresJournalTest extends SqlJournalTest {
  private static final AtomicInteger DATABASES = new AtomicInteger();
  private static EmbeddedPostgres server;

  private String url;

  @BeforeAll
  static void start() throws IOException {
    server = EmbeddedPostgres.start();
  }

  @AfterAll
  static void stop() throws IOException {
    server.close();
  }

  @BeforeEach
  @Override
  void open() {
    if (url == null) {
      url = emptyDatabase();
    }
    super.open();
  }

  private static String emptyDatabase() {
    String name = "journal_" + DATABASES.incrementAndGet();
    try (Connection connection = server.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE DATABASE " + name);
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
    return server.getJdbcUrl("postgres", name);
  }

  @Override
  JournalOptions on(JournalOptions options) {
    return options.withUrl(url);
  }

  @Tag("P8")
  @Test
  void theChainIsWalkedAndAChangedRowIsNamed(@TempDir Path own) {
    SigningKey key = SigningKey.random();
    JournalOptions options = TestJournals.quiet(own, key).withUrl(emptyDatabase());
    SqlJournal journal = SqlJournal.open(options);
    SampleEvents.all().forEach(event -> journal.write(TestJournals.batch(event)));
    AuditVerification verification = new AuditVerification(journal.ledger(), own, key.verifyKey());
    assertThat(verification.verify().firstBad()).isEmpty();
    journal
        .ledger()
        .database()
        .jdbi()
        .useHandle(h -> h.execute("UPDATE journal SET actor = 'nobody' WHERE sequence = 3"));
    assertThat(verification.verify().firstBad())
        .hasValueSatisfying(bad -> assertThat(bad.sequence()).isEqualTo(3));
    journal.abandon();
  }

  @Test
  void aServerThatIsNotThereIsSaidInOneSentence(@TempDir Path own) {
    JournalOptions nowhere =
        TestJournals.quiet(own, SigningKey.random())
            .withUrl("jdbc:postgresql://127.0.0.1:1/central?user=central");
    assertThatThrownBy(() -> SqlJournal.open(nowhere))
        .isInstanceOfSatisfying(
            Fault.class, fault -> assertThat(fault.code()).isEqualTo("JOURNAL-UNREACHABLE"));
  }
}
