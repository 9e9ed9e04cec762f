package evcharging.registry.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jdbi.v3.core.Handle;

/// Brings a database to the schema of this program: the files `V1.sql`, `V2.sql` … in order, each
/// once, each in one transaction. A file that was ever released is never changed.
final class Migrations {
  private static final List<String> FILES = List.of("V1.sql", "V2.sql");

  private Migrations() {}

  /// @throws IllegalStateException if the database was written by a newer program
  static void run(Handle handle) {
    handle.execute("CREATE TABLE IF NOT EXISTS schema_version (version INT PRIMARY KEY)");
    int present =
        handle
            .createQuery("SELECT COALESCE(MAX(version), 0) FROM schema_version")
            .mapTo(Integer.class)
            .one();
    if (present > FILES.size()) {
      throw new IllegalStateException("the database was written by a newer version");
    }
    for (int version = present + 1; version <= FILES.size(); version++) {
      int current = version;
      handle.useTransaction(
          tx -> {
            tx.createScript(read(FILES.get(current - 1))).execute();
            tx.execute("INSERT INTO schema_version (version) VALUES (?)", current);
          });
    }
  }

  private static String read(String file) {
    try (InputStream in = Migrations.class.getResourceAsStream(file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
