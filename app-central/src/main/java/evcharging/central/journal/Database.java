package evcharging.central.journal;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.argument.AbstractArgumentFactory;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.config.ConfigRegistry;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;

/// The connections to one database: H2 in a file, or PostgreSQL by its URL.
///
/// Instants are bound as `OffsetDateTime` in UTC: Jdbi's own way moves them by an hour in the hour
/// that daylight saving repeats.
final class Database implements AutoCloseable {
  private static final int CONNECTIONS = 6;

  private final HikariDataSource pool;
  private final Jdbi jdbi;
  private final boolean h2;

  private Database(HikariDataSource pool, boolean h2) {
    this.pool = pool;
    this.h2 = h2;
    this.jdbi = Jdbi.create(pool);
    jdbi.registerArgument(new UtcArguments());
    jdbi.registerColumnMapper(
        Instant.class,
        (row, column, _) -> {
          OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
          return at == null ? null : at.toInstant();
        });
  }

  /// Where H2 keeps Central's data in this directory.
  ///
  /// `WRITE_DELAY=0`: a commit is in the file before it returns. No closing by a shutdown hook: we
  /// close ourselves, in order.
  static String urlIn(Path directory) {
    return "jdbc:h2:file:"
        + directory.toAbsolutePath().resolve("central")
        + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE";
  }

  /// Opens the database and brings its tables to this version.
  ///
  /// @throws evcharging.config.Fault with a code and a sentence if it cannot be used
  static Database open(String url) {
    Database opened = null;
    try {
      opened = new Database(pool(url), url.startsWith("jdbc:h2:"));
      opened.jdbi.useHandle(Migrations::run);
      return opened;
    } catch (RuntimeException e) {
      if (opened != null) {
        opened.pool.close();
      }
      throw DatabaseTrouble.atStart(url, e);
    }
  }

  private static HikariDataSource pool(String url) {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(url);
    if (url.startsWith("jdbc:h2:")) {
      config.setUsername("sa");
      config.setPassword("");
    }
    config.setPoolName("journal");
    config.setMaximumPoolSize(CONNECTIONS);
    config.setMinimumIdle(1);
    config.setMaxLifetime(0);
    config.setConnectionTimeout(5_000);
    return new HikariDataSource(config);
  }

  /// A connection for one thread to keep.
  Handle writer() {
    return jdbi.open();
  }

  Jdbi jdbi() {
    return jdbi;
  }

  /// Runs reads that all see the database of one moment, without disturbing the writer.
  <T> T read(HandleCallback<T, RuntimeException> reads) {
    return jdbi.inTransaction(TransactionIsolationLevel.REPEATABLE_READ, reads);
  }

  /// Forces what was committed to the disk. PostgreSQL does it with each commit.
  void force(Handle handle) {
    if (h2) {
      handle.execute("CHECKPOINT SYNC");
    }
  }

  @Override
  public void close() {
    pool.close();
  }

  private static final class UtcArguments extends AbstractArgumentFactory<Instant> {
    UtcArguments() {
      super(Types.TIMESTAMP_WITH_TIMEZONE);
    }

    @Override
    protected Argument build(Instant at, ConfigRegistry config) {
      return (position, statement, _) ->
          statement.setObject(position, OffsetDateTime.ofInstant(at, ZoneOffset.UTC));
    }
  }
}
