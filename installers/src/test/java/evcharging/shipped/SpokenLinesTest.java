package evcharging.shipped;

import static org.assertj.core.api.Assertions.assertThat;

import evcharging.central.CentralMain;
import evcharging.config.Phrases;
import evcharging.config.Program;
import evcharging.cp.CpMain;
import evcharging.weather.WeatherMain;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Whatever Central, the charging points and the weather say on a terminal is there in English,
/// Spanish and German: their sources are read for it, so a line that somebody adds is missed here
/// until its author has written it three times into `phrases.txt`.
class SpokenLinesTest {
  private static final Path MODULES = Path.of("..");

  /// Lines people know from the project's document: the same in every language.
  private static final Set<String> OF_THE_DOCUMENT =
      Set.of(
          "Engine starting...",
          "Waiting for monitor on port …...",
          "✓ Registered at Central",
          "Authenticated. AES key received.",
          "Charging session … for driver …",
          "Charging complete (… kWh, …)",
          "Authenticated at Registry ✓",
          "Authenticated at Central ✓",
          "Monitor running, engine = …",
          "CONNECTED to Engine ✓",
          "STATUS OK",
          "STATUS DISCONNECTED",
          "0 bytes read on a total of 1 expected bytes",
          "Weather Service started (…)",
          "…: …°C, wind …");

  private static final Set<String> UNITS = Set.of("kW", "kWh", "m/s", "°C", "€/kWh");

  @Test
  void everyLineOfAChargingPoint() throws IOException {
    Path room = source("app-cp", "evcharging/cp");
    // The panel and the first run have bundles of their own.
    Set<String> lines =
        SpokenSentences.in(
            files(room, file -> !file.contains("/panel/") && !file.endsWith("Setup.java")));
    lines.addAll(SpokenSentences.in(List.of(room.resolve("panel/LivePoint.java"))));
    lines.removeAll(
        Set.of(
            // What a peer is told or the log, when somebody breaks the protocol.
            "a welcome was expected",
            "a greeting was expected",
            "a check was expected",
            "a panel does not say that",
            "the Monitor's proof is wrong",
            "it hung up before its proof",
            "the panel's proof is wrong",
            "the panel closes",
            "too many sessions wait for Central to note their end",
            "what answers there is not the … of …",
            // Where it stands for an address, a script or a setting.
            "this process",
            "there is no topic …",
            "… required username=\"…\" password=\"…\";",
            "when authorised after ",
            "ms plug;",
            "when ended after 500ms unplug;",
            "when supplying after ",
            "ms unplug;",
            "plug, unplug, ko, ok, emergency, release, stop"));
    assertSpoken(CpMain.class, lines);
  }

  @Test
  void everythingCentralTellsAPoint() throws IOException {
    Path central = source("app-central", "evcharging/central");
    Set<String> sentences =
        SpokenSentences.in(
            Stream.of(
                    "reactions/PointReactions",
                    "bus/PointRecords",
                    "bus/PointTranslation",
                    "gateway/FrameBudget",
                    "gateway/PointConversation",
                    "gateway/PointDoor",
                    "gateway/PointProof",
                    "network/DoorRules",
                    "network/Admission")
                .map(file -> central.resolve(file + ".java"))
                .toList());
    // Announcements on Kafka, for programs.
    sentences.removeIf(text -> text.matches("(HOLD_CLEARED|HOLD_SET|HELLO_REFUSED) …|…, .* …"));
    // Why a point is held is told by the panel and by ev-central only.
    sentences.removeAll(Set.of("the Engine says KO", "session …", "the point was deregistered"));
    assertSpoken(CpMain.class, sentences);
  }

  @Test
  void everyLineOfTheWeather() throws IOException {
    Path room = source("app-central", "evcharging/weather");
    Set<String> lines = SpokenSentences.in(files(room, file -> !file.endsWith("Setup.java")));
    lines.removeAll(
        Set.of(
            "Bearer …",
            // A line that is obeyed, and one of a script whose place the Fault names.
            "place … …",
            "line …: …",
            "HTTP …"));
    assertSpoken(WeatherMain.class, lines);
  }

  @Test
  void everyLineOfCentralAndEveryAnswerOfItsCommands() throws IOException {
    Path central = source("app-central", "evcharging/central");
    List<Path> files = new ArrayList<>(files(central.resolve("commandline"), _ -> true));
    for (String said :
        List.of(
            "Central",
            "CentralMain",
            "LastWords",
            "ChainWalk",
            "FirstStart",
            "Enrolment",
            "KafkaSide",
            "PicturesByLine",
            "upstream/RegistryFeed",
            "upstream/ServerEnrolment",
            "bus/PointsIn",
            "bus/HealthLine",
            "bus/KafkaLife",
            "bus/ReadingPlaces",
            "bus/RecordsIn",
            "broker/Broker",
            "network/StatusRule",
            "journal/AuditVerification",
            "journal/LedgerCheck",
            "api/GetCommand")) {
      files.add(central.resolve(said + ".java"));
    }
    Set<String> lines = SpokenSentences.in(files);
    lines.removeIf(line -> line.contains("SELECT ") || line.contains(" FETCH FIRST"));
    lines.removeAll(
        Set.of(
            "Bearer …",
            "What became of a command",
            "why it failed or is unknown",
            "of its orders the worst",
            // To Central's own log and to itself.
            "the whole chain was walked and is sound",
            "the walk was stopped",
            "the core does not take what the Registry says",
            "the core does not answer",
            "the Registry's answer has no code"));
    assertSpoken(CentralMain.class, lines);
  }

  /// What Central says no with reaches the operator as an error of a command, and a person at a
  /// point or in EV_W as part of a line.
  @Tag("C-04")
  @Test
  void everyNoOfCentral() throws IOException {
    Path central = source("app-central", "evcharging/central");
    List<Path> files = new ArrayList<>();
    for (String room : List.of("network", "gateway", "core")) {
      files.addAll(files(central.resolve(room), file -> !file.endsWith("/AlarmRules.java")));
    }
    Set<String> sentences = SpokenSentences.in(files);
    sentences.removeIf(sentence -> !sentence.endsWith("."));
    assertSpoken(CentralMain.class, sentences);
  }

  private static void assertSpoken(Class<?> program, Set<String> lines) {
    Phrases phrases = Phrases.beside(program, Program.class);
    assertThat(phrases.faults()).isEmpty();
    assertThat(lines).isNotEmpty();
    assertThat(lines)
        .filteredOn(line -> !OF_THE_DOCUMENT.contains(line) && !UNITS.contains(line))
        .filteredOn(line -> line.chars().anyMatch(Character::isLetter))
        .filteredOn(line -> !phrases.knows(line) && !phrases.knows(capital(line)))
        .as("not in phrases.txt")
        .isEmpty();
  }

  /// The command line makes a sentence of what the API answers.
  private static String capital(String line) {
    return line.substring(0, 1).toUpperCase(Locale.ROOT) + line.substring(1) + ".";
  }

  private static Path source(String module, String room) {
    return MODULES.resolve(module).resolve("src/main/java").resolve(room);
  }

  private static List<Path> files(Path room, Predicate<String> wanted) throws IOException {
    try (Stream<Path> all = Files.walk(room)) {
      return all.filter(file -> file.toString().endsWith(".java"))
          .filter(file -> wanted.test(file.toString()))
          .sorted()
          .toList();
    }
  }
}
