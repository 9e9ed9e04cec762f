package evcharging.registry;

import evcharging.domain.CpId;
import evcharging.registry.desk.ServerName;
import java.time.Instant;
import java.util.List;

/// What an operator can do at the Registry, whether it runs or not. Everything refused is thrown as
/// a [evcharging.config.Fault] with code `REG-REFUSED`.
public interface Operator extends AutoCloseable {
  /// A code as it is shown once.
  record Code(String text, Instant expires) {}

  /// A point as it is listed.
  record Point(String id, String location, boolean active) {}

  /// A code for enrolling this point.
  Code enrol(CpId point);

  /// A code for fetching this server's certificate.
  Code enrolServer(ServerName server);

  /// Strikes the point out; in force at once.
  void deregister(CpId point);

  /// Every point that was ever registered.
  List<Point> list();

  @Override
  void close();
}
