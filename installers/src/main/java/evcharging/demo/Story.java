package evcharging.demo;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The story of the project document, scene by scene. Every scene waits for what the programs say,
/// never for time.
final class Story {
  private static final String ADMIN = "admin.secret";
  private static final Duration SOON = Duration.ofSeconds(60);
  private static final List<String> PLACES = List.of("Berlin", "Madrid", "Paris", "Rome", "Lisbon");

  /// One more than there are points.
  private static final int DRIVERS = PLACES.size() + 1;

  /// 1.1 kWh in ten seconds, as in the document; then the car is full.
  private static final String[] SMALL_CAR = {
    "--charger",
    "AC_22",
    "--time-scale",
    "18",
    "--battery",
    "22000",
    "--charge",
    "95",
    "--auto-plug",
    "500ms"
  };

  /// Charges until somebody stops it.
  private static final String[] LARGE_CAR = {
    "--charger",
    "AC_22",
    "--time-scale",
    "5",
    "--battery",
    "90000",
    "--charge",
    "10",
    "--auto-plug",
    "500ms"
  };

  private final Plant plant;
  private final Consumer<String> teller;
  private final Map<String, Actor> engines = new LinkedHashMap<>();
  private final Map<String, Actor> monitors = new LinkedHashMap<>();
  private final Map<String, Actor> drivers = new LinkedHashMap<>();
  private final long began = System.nanoTime();
  private Actor central;

  Story(Plant plant, Consumer<String> teller) {
    this.plant = plant;
    this.teller = teller;
  }

  void play() {
    everybodyEnrols();
    thePointsComeAlive();
    aDriverChargesAndGetsTheTicket();
    theMonitorLosesItsEngine();
    centralIsKilledWhileACarCharges();
    everyPointIsTaken();
    theOperatorStopsAPointThatSupplies();
    frostInRome();
    everybodyLeaves();
  }

  private static String point(int n) {
    return "CP%03d".formatted(n);
  }

  private static String driver(int n) {
    return "D%02d".formatted(n);
  }

  private void scene(String title) {
    teller.accept("");
    long seconds = Duration.ofNanos(System.nanoTime() - began).toSeconds();
    teller.accept("===== " + title + " (after " + seconds + " s) =====");
  }

  /// Nobody waits for Central here: it starts while the points enrol.
  private void everybodyEnrols() {
    scene("Everybody enrols");
    plant.registry().expect("EV_Registry running", SOON);
    central = centralWithPictures();
    Map<String, String> places = new LinkedHashMap<>();
    for (int i = 1; i <= PLACES.size(); i++) {
      places.put(point(i), PLACES.get(i - 1));
    }
    plant.register(places);
  }

  private void thePointsComeAlive() {
    scene("Five charging points come alive");
    for (int i = 1; i <= PLACES.size(); i++) {
      engines.put(point(i), engine(i));
      monitors.put(point(i), plant.monitor(point(i), i - 1));
    }
    plant.secret(ADMIN, central.expect("secret of operator admin is (\\S+)", SOON).group(1));
    central.expect("EV_Central running", SOON);
    plant.addDrivers(IntStream.rangeClosed(1, DRIVERS).mapToObj(Story::driver).toList());
    engines.values().forEach(e -> e.expect("AES key received", SOON));
    monitors.values().forEach(m -> m.expect("STATUS OK", SOON));
    everyPointIsReady();
    picture("1-five-points wall");
  }

  private void everyPointIsReady() {
    plant.awaitStatus("ACTIVADO", SOON, engines.keySet().toArray(String[]::new));
  }

  private Actor engine(int n) {
    String[] car = n == 1 ? SMALL_CAR : LARGE_CAR;
    return plant.engine(point(n), PLACES.get(n - 1), "0.25", n - 1, car);
  }

  /// The others come while the first one charges: the machine has nothing else to do.
  private void aDriverChargesAndGetsTheTicket() {
    scene("A driver charges at any free point and gets the ticket");
    Actor driver = arrives(1);
    driver.expect("authenticated", SOON);
    driver.type("start");
    driver.expect("Charging started at", SOON);
    List<Actor> others = IntStream.rangeClosed(2, DRIVERS).mapToObj(this::arrives).toList();
    plant.letWeatherIn();
    driver.expect("SESSION SUMMARY", SOON);
    driver.expect("Energy: 1.1 kWh", SOON);
    driver.expect("Cost:", SOON);
    others.forEach(d -> d.expect("authenticated", SOON));
  }

  private void theMonitorLosesItsEngine() {
    scene("A Monitor loses its Engine in the middle of a supply");
    Actor driver = started(2, 2);
    engines.get(point(2)).kill();
    monitors.get(point(2)).expect("Engine LOST", SOON);
    driver.expect("(?i)meter", SOON);
    picture("2-engine-lost wall");
    teller.accept("The Engine of " + point(2) + " is started again: its register knows the truth.");
    engines.put(point(2), engine(2));
    ticket(driver);
    monitors.get(point(2)).expect("STATUS OK", SOON);
  }

  private void centralIsKilledWhileACarCharges() {
    scene("Central is killed while a car charges, and comes back");
    Actor driver = started(3, 3);
    central.kill();
    driver.expect("(?i)cannot reach|lost", SOON);
    central =
        centralWithPictures(
            "--console-operator",
            "admin",
            "--console-secret-file",
            plant.site().at(ADMIN).toString());
    central.expect("EV_Central running", SOON);
    drivers.values().forEach(d -> d.expect("authenticated", SOON));
    driver.type("stop");
    ticket(driver);
    everyPointIsReady();
  }

  private void everyPointIsTaken() {
    scene("Every point is taken; one driver too many");
    Actor late = drivers.get(driver(DRIVERS));
    List<Actor> inCharge =
        IntStream.rangeClosed(1, PLACES.size()).mapToObj(n -> started(n, n)).toList();
    late.type("start");
    late.expect("No charging point available at the moment", SOON);
    picture("3-every-point-taken wall " + point(3));
    drawn(1);
    inCharge.forEach(d -> d.type("stop"));
    inCharge.forEach(this::ticket);
  }

  private void theOperatorStopsAPointThatSupplies() {
    scene("The operator stops a point that supplies, and resumes it");
    Actor driver = started(4, 3);
    plant.operator("cmd", "out", point(3));
    ticket(driver);
    plant.awaitStatus("PARADO", SOON, point(3));
    plant.operator("cmd", "resume", point(3));
    everyPointIsReady();
  }

  private void frostInRome() {
    scene("Frost in Rome");
    Actor weather = plant.weather("--every", "1s", "--event", "frost in Rome in 1 s for 8 s");
    weather.expect("Weather Service started", SOON);
    weather.expect("Rome: ", SOON);
    plant.awaitStatus("PARADO", SOON, point(4));
    picture("4-frost weather");
    picture("5-alarms alarms");
    plant.awaitStatus("ACTIVADO", SOON, point(4));
    picture("6-sessions sessions");
    picture("7-audit audit");
    drawn(4);
  }

  /// In order, so that every register, every ticket and the journal are final.
  private void everybodyLeaves() {
    scene("The books");
    drivers.values().forEach(d -> d.type("quit"));
    drivers.values().forEach(d -> d.waitForEnd(SOON));
    Stream.concat(engines.values().stream(), monitors.values().stream())
        .parallel()
        .forEach(Actor::close);
    long registers = plant.registersWh(List.copyOf(engines.keySet()));
    long tickets = plant.ticketsWh();
    plant.operator("audit", "verify");
    if (registers != tickets) {
      throw new StoryBroke(
          "The meter registers say " + registers + " Wh, the tickets " + tickets + " Wh.");
    }
    teller.accept("The meter registers and the tickets both say " + tickets + " Wh.");
  }

  /// Nobody looks at its console: a line typed has it drawn.
  private Actor centralWithPictures(String... more) {
    return plant.central(List.of("--console-pictures", plant.site().directory().toString()), more);
  }

  /// Has the console drawn into the demo's directory, while the story goes on.
  private void picture(String nameAndPane) {
    central.type(nameAndPane);
  }

  /// Waits until so many more pictures are there, or Central said why not.
  private void drawn(int pictures) {
    for (int i = 0; i < pictures; i++) {
      central.expect("^(No picture|Picture) ", SOON);
    }
  }

  private Actor arrives(int n) {
    Actor driver = plant.driver(driver(n));
    drivers.put(driver(n), driver);
    return driver;
  }

  private Actor started(int driver, int point) {
    Actor actor = drivers.get(driver(driver));
    actor.type("start " + point(point));
    actor.expect("Charging started at " + point(point), SOON);
    return actor;
  }

  private void ticket(Actor driver) {
    driver.expect("SESSION SUMMARY", SOON);
    driver.expect("Cost:", SOON);
  }
}
