package evcharging.shipped;

import static org.awaitility.Awaitility.await;

import java.time.Duration;

/// A service of a machine, as systemd sees it.
///
/// @param unit its name there, with the instance if it has one
record Service(BareDebian machine, String unit) {
  static final Duration SOON = Duration.ofSeconds(180);

  /// What it said in its present life.
  String journal() {
    String life = machine.run("systemctl", "show", "-p", "InvocationID", "--value", unit).strip();
    return life.isEmpty()
        ? ""
        : machine.run(
            "journalctl", "-q", "-o", "cat", "--no-pager", "_SYSTEMD_INVOCATION_ID=" + life);
  }

  void awaitSays(String words) {
    await(unit + " says " + words).atMost(SOON).until(() -> journal().contains(words));
  }

  /// At once and without a word.
  void isKilled() {
    machine.run("systemctl", "kill", "--kill-whom=main", "--signal=SIGKILL", unit + ".service");
  }

  /// How often systemd started it again since it was told to run.
  int restarts() {
    return Integer.parseInt(
        machine.run("systemctl", "show", "-p", "NRestarts", "--value", unit).strip());
  }

  /// `active`, `inactive`, …
  String state() {
    return machine.run("sh", "-c", "systemctl is-active '%s' || true".formatted(unit)).strip();
  }
}
