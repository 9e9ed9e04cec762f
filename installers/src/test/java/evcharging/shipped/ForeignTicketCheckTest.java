package evcharging.shipped;

import static org.assertj.core.api.Assertions.assertThat;

import evcharging.crypto.SigningKey;
import evcharging.domain.CpId;
import evcharging.domain.DriverId;
import evcharging.domain.EndReason;
import evcharging.domain.Energy;
import evcharging.domain.Money;
import evcharging.domain.Place;
import evcharging.domain.Price;
import evcharging.domain.SessionId;
import evcharging.domain.Ticket;
import evcharging.wire.PrintedTicket;
import evcharging.wire.SignedTicket;
import evcharging.wire.TicketJson;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// How the page says that anybody checks a ticket without our programs, done as it stands there:
/// the genuine one is taken, and none with a byte changed.
@Tag("T25")
class ForeignTicketCheckTest {
  private static final String PAGE = "docs/ticket.md";
  private static final SessionId SESSION = new SessionId("S-D01-CP001-1795643000-9f86d081");

  private final SigningKey central = SigningKey.random();
  @TempDir Path directory;

  @BeforeEach
  void theKeyIsThere() throws IOException {
    Files.writeString(directory.resolve("ticket-key.pem"), central.verifyKey().pem());
  }

  private String printed() {
    Energy energy = new Energy(12_345);
    Price price = Price.parse("0.2575");
    Ticket ticket =
        new Ticket(
            7,
            SESSION,
            new CpId("CP001"),
            new Place("A Coruña"),
            new DriverId("D01"),
            Instant.parse("2026-11-25T10:00:00.123Z"),
            Instant.parse("2026-11-25T11:00:00Z"),
            Energy.ZERO,
            energy,
            price,
            Money.of(energy, price).cents(),
            EndReason.DRIVER_STOP,
            false);
    String json = new TicketJson().write(ticket);
    byte[] signature = central.sign(json.getBytes(StandardCharsets.UTF_8));
    return PrintedTicket.text(
        new SignedTicket(
            SESSION, json, Base64.getUrlEncoder().withoutPadding().encodeToString(signature)));
  }

  @Test
  void bySedAndOpenSsl() throws Exception {
    Assumptions.assumeTrue(
        exitCode("", "sed --version | grep GNU && openssl version | grep -v 'OpenSSL [01]'") == 0,
        "The page's lines are for GNU sed and OpenSSL 3: they are not here.");
    takesTheGenuineOneOnly(
        Guides.of(Stage.ROOT).all().stream()
            .filter(each -> each.document().equals(PAGE) && !each.inSentence())
            .map(Command::text)
            .filter(line -> line.startsWith("sed") || line.startsWith("openssl"))
            .collect(Collectors.joining("\n", "set -e\ncat > code.txt\n", "\n")));
  }

  @Test
  void byPython() throws Exception {
    Assumptions.assumeTrue(
        exitCode("", "python3 -c 'import cryptography'") == 0,
        "The page's Python stands on python3-cryptography: it is not here.");
    Matcher block =
        Pattern.compile("(?s)```python\\n(.*?)```")
            .matcher(Files.readString(Stage.ROOT.resolve(PAGE)));
    assertThat(block.find()).isTrue();
    Files.writeString(directory.resolve("check.py"), block.group(1));
    takesTheGenuineOneOnly("python3 check.py");
  }

  private void takesTheGenuineOneOnly(String check) throws Exception {
    String ticket = printed();
    assertThat(exitCode(ticket, check)).isZero();
    assertThat(exitCode(ticket + "\n", check)).as("with a line end").isZero();
    int signature = ticket.lastIndexOf('.') + 1;
    for (int at : List.of("EVT1.".length(), ticket.indexOf("12345"), signature - 3, signature)) {
      char other = ticket.charAt(at) == '1' ? '2' : '1';
      assertThat(exitCode(ticket.substring(0, at) + other + ticket.substring(at + 1), check))
          .as("character %d changed", at)
          .isNotZero();
    }
  }

  private int exitCode(String input, String line) throws IOException, InterruptedException {
    Path in = Files.writeString(directory.resolve("in"), input);
    Process process =
        new ProcessBuilder("sh", "-c", line)
            .directory(directory.toFile())
            .redirectInput(in.toFile())
            .redirectErrorStream(true)
            .redirectOutput(directory.resolve("out").toFile())
            .start();
    assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
    return process.exitValue();
  }
}
