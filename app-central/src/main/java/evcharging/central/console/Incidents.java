package evcharging.central.console;

import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What people are told of an error of ours: an id they can quote; the log has the rest.
final class Incidents {
  private static final Logger LOG = LoggerFactory.getLogger(Incidents.class);

  private Incidents() {}

  /// @param where the part of the window
  /// @return the id
  static String log(String where, Throwable what) {
    String id =
        "INCIDENT-"
            + Long.toHexString(ThreadLocalRandom.current().nextLong()).toUpperCase(Locale.ROOT);
    LOG.error("event=console-incident id={} part={}", id, where, what);
    return id;
  }
}
