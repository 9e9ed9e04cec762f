package evcharging.central.journal;

import evcharging.config.Fault;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Handle;

/// Brings the tables to this version: the numbered SQL files beside this class, in order, each
/// once.
///
/// Every statement may run twice (`IF NOT EXISTS`), because H2 commits each on its own: a kill in
/// the middle is repaired by the next start.
final class Migrations {
  private static final List<String> FILES =
      List.of(
          "V001__journal.sql",
          "V002__meter_chain.sql",
          "V003__answered_calls.sql",
          "V004__weather_trend.sql");
  private static final Pattern COMMENT = Pattern.compile("(?m)^--.*$");

  private Migrations() {}

  static void run(Handle handle) {
    handle.execute("CREATE TABLE IF NOT EXISTS schema_version (applied INTEGER PRIMARY KEY)");
    int applied =
        handle
            .createQuery("SELECT COALESCE(MAX(applied), 0) FROM schema_version")
            .mapTo(Integer.class)
            .one();
    if (applied > FILES.size()) {
      throw new Fault(
          "JOURNAL-TOO-NEW",
          ("The database was written by a newer version of Central"
                  + " (schema %d, this one knows %d); start that version.")
              .formatted(applied, FILES.size()));
    }
    for (int number = applied + 1; number <= FILES.size(); number++) {
      for (String statement : statements(FILES.get(number - 1))) {
        handle.execute(statement);
      }
      handle.execute("INSERT INTO schema_version (applied) VALUES (?)", number);
    }
  }

  private static List<String> statements(String file) {
    try (InputStream in = Migrations.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("missing migration " + file);
      }
      String sql = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return Pattern.compile(";")
          .splitAsStream(COMMENT.matcher(sql).replaceAll(""))
          .map(String::strip)
          .filter(s -> !s.isEmpty())
          .toList();
    } catch (IOException e) {
      throw new IllegalStateException("unreadable migration " + file, e);
    }
  }
}
