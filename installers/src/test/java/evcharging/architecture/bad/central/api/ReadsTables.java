package evcharging.architecture.bad.central.api;

import evcharging.architecture.Breaks;
import java.sql.Connection;
import org.jdbi.v3.core.Jdbi;

@Breaks("databases only in the stores")
final class ReadsTables {
  Jdbi jdbi;
  Connection connection;
}
