package evcharging.shipped;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import evcharging.demo.Actor;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/// The short way of the guides: on each machine its assistant, at a terminal, answered by a person
/// who compares the fingerprint; then the command it names. Started by `mvn -Pguides verify`, as
/// root.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Timeout(1200)
final class FirstRunTrial {
  private static final String GUIDE = InstalledNetwork.GUIDE;
  private static final String OPERATOR = "docs/operator.md";
  private static final Pattern STARTED_WITH = Pattern.compile("(?m)^ {4}(sudo systemctl .*?)\\s*$");

  @RegisterExtension static final Stage STAGE = new Stage();

  private static final Guides GUIDES = Guides.of(Stage.ROOT);
  private static FiveMachines at;
  private static Desk desk;
  private static String fingerprint;

  @BeforeAll
  static void machines() {
    at = FiveMachines.on(STAGE);
    Installation.on(at.registry(), "registry");
    Installation.on(at.central(), "control-room");
    Installation.on(at.berlin(), "point");
    Installation.on(at.weather(), "weather");
    desk = new Desk(at.central(), "sudo -u evcharging ");
  }

  /// Answers an assistant, and starts the machine as it says.
  private static void setUp(Island machine, String line, String... answers) {
    String printed = machine.talk(GUIDES.typed(GUIDE, line), List.of(answers));
    assertThat(printed).doesNotContain("✗");
    Matcher then = STARTED_WITH.matcher(printed);
    assertThat(then.find()).as(printed).isTrue();
    machine.run(then.group(1));
  }

  private static String code(String what) {
    return at.registry("sudo -u evcharging ev-registry " + what + " | tail -1").strip();
  }

  @Test
  @Order(1)
  void registryAndCentral() {
    setUp(at.registry(), "sudo ev-registry setup", "registry.example", "");
    await().atMost(Island.SOON).until(() -> at.registry("cat /var/log/journal-*").contains("CA: "));
    Matcher shown = Pattern.compile("CA: (\\S+)").matcher(at.registry("cat /var/log/journal-*"));
    assertThat(shown.find()).isTrue();
    fingerprint = shown.group(1);
    setUp(
        at.central(),
        "sudo ev-central setup",
        "https://registry.example:5001",
        "central.example",
        code("enrol-server central"),
        "yes");
    await()
        .atMost(Island.SOON)
        .until(
            () -> at.central().start(desk.as() + "ev-central status").waitForEnd(Island.SOON) == 0);
    String secret = GUIDES.typed(GUIDE, "sudo journalctl -u evcharging-central");
    await("the secret of admin")
        .atMost(Island.SOON)
        .until(() -> at.central().start(secret).waitForEnd(Island.SOON) == 0);
    assertThat(
            at.central(
                desk.as() + GUIDES.typed(GUIDE, "ev-central operator add").replace("NAME", "anna")))
        .contains("anna");
  }

  @Test
  @Order(2)
  void thePointAndTheDriverWhoChargesThere() {
    setUp(
        at.berlin(),
        "sudo ev-cp setup",
        "https://registry.example:5001",
        "central.example",
        "9002",
        "CP001",
        "Berlin",
        "0.25",
        "9101",
        code("enrol CP001"),
        fingerprint);
    desk.until("CP001", "ACTIVADO");
    at.phone().talk(GUIDES.typed(GUIDE, "ev-driver setup"), List.of("central.example", "", "yes"));
    at.central(desk.as() + "ev-central driver add D01 --pin-file /var/lib/evcharging/d01.pin");
    at.central("install -m 600 /var/lib/evcharging/d01.pin d01.pin");
    at.central().carry("d01.pin", at.phone());
    Actor program = at.phone().start("ev-driver --driver-id D01 --pin-file d01.pin");
    program.expect("authenticated", Island.SOON);
    Phone.leaves(program);
  }

  @Test
  @Order(3)
  void theWeather() {
    at.central(
        desk.as()
            + "ev-central token create ev-w --role weather --out"
            + " /var/lib/evcharging/weather.token");
    String token = at.central("cat /var/lib/evcharging/weather.token").strip();
    setUp(at.weather(), "sudo ev-weather setup", "https://central.example:8000", token, "yes");
    await()
        .atMost(Island.SOON)
        .until(() -> at.weather("cat /var/log/journal-*").contains("Berlin"));
  }

  @Test
  @Order(4)
  void aPersonsOwnMachine() {
    Island one = STAGE.alone("one.example");
    one.talk(GUIDES.typed(OPERATOR, "ev-registry setup"), List.of("localhost", ""));
    Actor own = one.start("ev-registry");
    String shown = own.expect("Fingerprint of the network's CA: (\\S+)", Island.SOON).group(1);
    String server = one.run("ev-registry enrol-server central | tail -1").strip();
    one.talk(
        GUIDES.typed(OPERATOR, "ev-central setup"),
        List.of("https://localhost:5001", "localhost", server, "yes"));
    one.start("ev-central --headless").expect("EV_Central running", Island.SOON);
    String point = one.run("ev-registry enrol CP001 | tail -1").strip();
    one.talk(
        GUIDES.typed("docs/technician.md", "ev-cp setup"),
        List.of(
            "https://localhost:5001",
            "localhost",
            "",
            "CP001",
            "Berlin",
            "0.25",
            "",
            point,
            shown));
    // "afterwards they need no options"
    one.start("ev-cp engine").expect("AES key received", Island.SOON);
    one.start("ev-cp monitor").expect("STATUS OK", Island.SOON);
    one.close();
  }

  @Test
  @Order(5)
  void theGuidesTellNothingElse() {
    assertThat(GUIDES.leftBy(FirstRunTrial.class)).isEmpty();
  }
}
