package evcharging.central;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import evcharging.config.DurationText;
import evcharging.config.Fault;
import evcharging.crypto.Authority;
import evcharging.crypto.ServerIdentity;
import evcharging.crypto.ServerNames;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// A whole Central on real ports, with neither Registry nor Kafka within reach, and the operator's
/// command line against it.
class CentralTest {
  @TempDir Path temporary;
  private Path data;
  private final AtomicReference<Throwable> fatal = new AtomicReference<>();

  @Command
  private static final class Options {
    @Mixin private evcharging.central.commandline.OperatorOptions operator;
    @Mixin private CentralOptions central;
  }

  /// Exit code and what was printed, also by the Central that runs in the same process.
  private record Said(int exit, String text) {}

  private interface Deed {
    int run() throws Exception;
  }

  @BeforeEach
  void enrolled() throws IOException {
    data = temporary.resolve("a data directory");
    ServerIdentity.issuedBy(
            Authority.create(Instant.now()), "central", ServerNames.ofThisMachine(), Instant.now())
        .save(data.resolve("identity"));
  }

  private Central start() throws InterruptedException {
    return start("0", "0");
  }

  private Central start(String port, String apiPort) throws InterruptedException {
    List<String> arguments =
        new ArrayList<>(List.of("--data", data.toString(), "--port", port, "--api-port", apiPort));
    arguments.addAll(List.of("--kafka", "127.0.0.1:1", "--registry", "https://127.0.0.1:1"));
    Options options = new Options();
    new CommandLine(options)
        .registerConverter(Duration.class, new DurationText())
        .parseArgs(arguments.toArray(String[]::new));
    return Central.start(
        options.central.in(options.operator.files()),
        System.out::println,
        fatal::set,
        secret -> FirstStart.say(secret, System.out::println));
  }

  private static Said listening(Deed deed) throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PrintStream out = System.out;
    PrintStream err = System.err;
    PrintStream both = new PrintStream(bytes, true, StandardCharsets.UTF_8);
    System.setOut(both);
    System.setErr(both);
    try {
      return new Said(deed.run(), bytes.toString(StandardCharsets.UTF_8));
    } finally {
      System.setOut(out);
      System.setErr(err);
    }
  }

  private Said operator(String... arguments) throws Exception {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.addAll(List.of("--data", data.toString()));
    return listening(() -> CentralMain.run(all.toArray(String[]::new)));
  }

  @Tag("F-04")
  @Test
  void theFirstStartShowsTheAdminSecretOnceAndTheSecondKnowsEverything() throws Exception {
    Said first =
        listening(
            () -> {
              try (Central _ = start()) {
                assertThat(CentralMain.run("driver", "add", "D01", "--data", data.toString()))
                    .isZero();
                return 0;
              }
            });
    assertThat(first.text()).contains("the secret of operator admin is");
    assertThat(first.text()).containsPattern("PIN of driver D01 .*: \\d{6}");
    Said second =
        listening(
            () -> {
              try (Central _ = start()) {
                return CentralMain.run("driver", "list", "--data", data.toString());
              }
            });
    assertThat(second.text()).doesNotContain("secret of operator").contains("D01");
    assertThat(fatal.get()).isNull();
  }

  @Tag("P8")
  @Tag("P9")
  @Test
  void anEditedRecordPutsIntegrityInDoubtAtTheNextStart() throws Exception {
    start().close();
    edit("actor = 'nobody'");
    try (Central _ = start()) {
      await()
          .untilAsserted(
              () -> assertThat(operator("audit", "list").text()).contains("integrity-doubted"));
    }
  }

  /// Changes a record of the journal behind Central's back.
  private void edit(String change) throws SQLException {
    Path file = data.resolve("journal").resolve("central");
    try (Connection connection = DriverManager.getConnection("jdbc:h2:file:" + file, "sa", "");
        Statement statement = connection.createStatement()) {
      assertThat(statement.executeUpdate("UPDATE journal SET " + change + " WHERE sequence = 1"))
          .isEqualTo(1);
    }
  }

  @Test
  void theCommandLineManagesARunningCentral() throws Exception {
    try (Central _ = start()) {
      Said before = listening(() -> CentralMain.run("--data", data.toString(), "--json", "status"));
      assertThat(before.exit()).isZero();
      assertThat(before.text()).contains("\"registry\"");
      assertThat(operator("status").text()).contains("Registry", "waiting for");
      assertThat(operator("points").text()).contains("No charging point yet");
      assertThat(operator("operator", "add", "ana", "--role", "operator").text())
          .contains("Secret of operator ana");
      Path token = temporary.resolve("weather.token");
      assertThat(
              operator("token", "create", "ev-w", "--role", "weather", "--out", token.toString())
                  .text())
          .contains("Token ev-w is in");
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(token)))
          .isEqualTo("rw-------");
      assertThat(operator("points", "--token-file", token.toString()).text())
          .contains("FORBIDDEN: The role weather may not do this.");
      assertThat(operator("token", "revoke", "ev-w").exit()).isZero();
      assertThat(operator("token", "list").text()).doesNotContain("ev-w");
      assertThat(operator("audit", "list").text()).contains("token.revoked", "access.refused");
      assertThat(operator("audit", "verify").text()).contains("The audit chain is sound");
      assertThat(operator("ledger", "check").text()).contains("The ledger balances");
      assertThat(operator("session", "end", "S-1").exit()).isEqualTo(2);
      assertThat(operator("sessions").exit()).isZero();
    }
  }

  @Test
  void theCommandLineAnswersInTheOperatorsLanguage() throws Exception {
    try (Central _ = start()) {
      assertThat(operator("status", "--language", "es").text())
          .contains("Registry  se espera a 127.0.0.1:1", "Sesiones  0 abiertas");
      assertThat(operator("--language", "de", "status").text())
          .contains("Punkte        keine", "Ladevorgänge  0 offen");
      assertThat(operator("points", "--language", "de").text()).startsWith("Noch kein Ladepunkt");
      assertThat(operator("driver", "add", "D01", "--language", "es").text())
          .startsWith("PIN del conductor D01 (solo se muestra ahora): ");
      assertThat(operator("driver", "list", "--language", "de").text())
          .containsPattern("Fahrer +Gesperrt +Zu bis +Ladevorgang")
          .containsPattern("D01 +nein");
      assertThat(operator("cmd", "out", "CP9", "--language", "es").text())
          .isEqualToIgnoringNewLines("UNKNOWN-POINT: No existe ese punto de recarga.");
      assertThat(operator("ledger", "check", "--language", "de").text())
          .startsWith("Das Buch stimmt: 0 Belege, 0.000 kWh");
    }
  }

  @Test
  void whatIsWrongIsSaidInOneSentenceWithACode() throws Exception {
    try (Central _ = start()) {
      assertThat(operator("cmd", "out", "CP9").text())
          .contains("UNKNOWN-POINT: There is no such charging point.");
      assertThat(operator("price", "CP9", "a lot").text()).contains("BAD-PRICE: ");
      assertThat(operator("cmd", "out").exit()).isEqualTo(64);
      assertThat(operator("driver", "add", "#!").text()).contains("BAD-REQUEST: A driver id");
      assertThatThrownBy(this::start)
          .isInstanceOfSatisfying(
              Fault.class, fault -> assertThat(fault.code()).isEqualTo("DATA-IN-USE"));
    }
    assertThat(operator("status").text()).startsWith("CENTRAL-NOT-HERE: ");
    assertThat(operator("audit", "verify").text()).contains("The audit chain is sound");
    assertThat(operator("ledger", "check").text()).contains("The ledger balances");
  }

  @Test
  void aPortInUseIsSaidAndTheDirectoryIsFreeAgain() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("0.0.0.0"))) {
      String port = Integer.toString(taken.getLocalPort());
      assertThatThrownBy(() -> start(port, "0").close())
          .isInstanceOfSatisfying(
              Fault.class, fault -> assertThat(fault.code()).isEqualTo("CENTRAL-PORT-IN-USE"));
      assertThatThrownBy(() -> start("0", port).close())
          .isInstanceOfSatisfying(
              Fault.class, fault -> assertThat(fault.code()).isEqualTo("CENTRAL-API-PORT-IN-USE"));
    }
    start().close();
  }

  @Test
  void aDamagedDatabaseStopsTheStart() throws Exception {
    start().close();
    Path database = data.resolve("journal").resolve("central.mv.db");
    Files.write(database, new byte[4_096]);
    assertThatThrownBy(() -> start().close()).isInstanceOf(Fault.class);
  }

  @Test
  void withoutACertificateItSaysHowToGetOne() throws Exception {
    data = temporary.resolve("new");
    assertThatThrownBy(() -> start().close())
        .isInstanceOfSatisfying(
            Fault.class, fault -> assertThat(fault.code()).isEqualTo("CENTRAL-NOT-ENROLLED"));
  }
}
