package evcharging.shipped;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The operator at Central's machine.
///
/// @param machine where Central runs
/// @param as what stands before `ev-central`, such as `sudo -u evcharging `
record Desk(Island machine, String as) {
  /// Asks or orders, and waits for the answer.
  String says(String command) {
    return machine.run(as + "ev-central " + command);
  }

  /// Waits until a point has that status.
  void until(String point, String status) {
    says("points --until %s=%s --within 3m".formatted(point, status));
  }

  /// Waits until the list of points is as wanted.
  void untilPoints(String what, Predicate<String> wanted) {
    await(what)
        .atMost(Island.SOON)
        .pollInterval(Duration.ofSeconds(1))
        .until(() -> wanted.test(says("points")));
  }

  /// How many sessions of a driver there have been.
  long sessionsOf(String driver) {
    return says("sessions").lines().filter(line -> line.contains("S-" + driver)).count();
  }

  /// The newest session of a driver at a point.
  String newest(String driver, String point) {
    Matcher session =
        Pattern.compile("S-%s-%s-\\S+".formatted(driver, point)).matcher(says("sessions"));
    if (!session.find()) {
      throw new AssertionError("no session of " + driver + " at " + point);
    }
    return session.group();
  }
}
