package evcharging.shipped;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import evcharging.demo.Actor;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/// The README's first ten minutes as they stand there: a network on one machine, a charge, and a
/// second machine that joins a Central nobody gave a name. Started by `mvn -Pguides verify`, as
/// root.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Timeout(900)
final class TenMinutesTrial {
  private static final String README = "README.md";
  private static final String FIRST = "192.0.2.11";

  @RegisterExtension static final Stage STAGE = new Stage();

  private static final Guides GUIDES = Guides.of(Stage.ROOT);
  private static final long BEGIN = System.nanoTime();
  private static Island first;
  private static Island second;
  private static String fingerprint;

  @BeforeAll
  static void machines() {
    first = STAGE.machine("first.example", FIRST);
    second = STAGE.machine("second.example", "192.0.2.12");
  }

  private static String readme(String beginning) {
    return GUIDES.typed(README, beginning);
  }

  @Test
  @Order(1)
  void centralStartsAndSaysWhatToKeep() {
    assertThat(
            first.run("cd '%s'\n%s\ncommand -v ev-central".formatted(Stage.ROOT, readme("PATH="))))
        .isEqualTo(Stage.ROOT.resolve("installers/target/dist/bin/ev-central").toString());
    Actor central = first.start(readme("ev-central --headless --registry embedded"));
    central.expect("(?i)secret", Island.SOON);
    fingerprint = central.expect("fingerprint: (\\S+)", Island.SOON).group(1);
  }

  @Test
  @Order(2)
  void aPointIsSetUpAndADriverCharges() {
    first.run(readme("(umask 077; ev-registry enrol CP001"));
    first.run(readme("ev-central driver add D01"));
    setUp(first, "localhost", "CP001", first.run("cat cp001.code").strip());
    Actor engine = first.start(readme("ev-cp engine --auto-plug"));
    first.start(readme("ev-cp monitor")).expect("STATUS OK", Island.SOON);
    engine.expect("AES key received", Island.SOON);
    first.talk(readme("ev-driver setup"), List.of("localhost", "", "yes"));
    assertThat(first.run(readme("ev-driver --driver-id D01"))).contains("kWh", "CP001");
  }

  @Test
  @Order(3)
  void aSecondMachineJoinsAndItsReadingsArrive() {
    String code =
        first.run(
            readme("(umask 077; ev-registry enrol CP001")
                    .replace("CP001", "CP002")
                    .replace("cp001", "cp002")
                + "\ncat cp002.code");
    setUp(second, FIRST, "CP002", code.strip());
    Actor engine = second.start("ev-cp engine --auto-plug 2s");
    second.start("ev-cp monitor").expect("STATUS OK", Island.SOON);
    engine.expect("AES key received", Island.SOON);
    first.carry("d01.pin", second);
    second.talk("ev-driver setup", List.of(FIRST, "", "yes"));
    Actor driver = second.start("ev-driver --driver-id D01 --pin-file d01.pin");
    driver.expect("authenticated", Island.SOON);
    driver.type("start CP002");
    driver.expect("Charging started", Island.SOON);
    // Over Kafka, from the other machine.
    await()
        .atMost(Island.SOON)
        .until(
            () ->
                first
                    .run("ev-central points")
                    .lines()
                    .anyMatch(l -> l.matches("CP002.*D01 +\\d.*")));
    driver.type("stop");
    driver.expect("(?i)ticket|summary", Island.SOON);
    driver.kill();
    assertThat(Duration.ofNanos(System.nanoTime() - BEGIN)).isLessThan(Duration.ofMinutes(10));
  }

  /// Answers the assistant of a point; with another fingerprint than Central's it would not go on.
  private static void setUp(Island machine, String where, String point, String code) {
    String printed =
        machine.talk(
            readme("ev-cp setup"),
            List.of(where, where, "", point, "Berlin", "0.30", "", code, fingerprint));
    assertThat(printed).doesNotContain("✗");
  }

  @Test
  @Order(4)
  void theReadmeTellsNothingElse() {
    assertThat(GUIDES.leftBy(TenMinutesTrial.class)).isEmpty();
  }
}
