package evcharging.central;

import static org.assertj.core.api.Assertions.assertThat;

import evcharging.crypto.OwnAddress;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

class LinkOptionsTest {
  @Command
  private static final class Links {
    @Mixin private LinkOptions options;
  }

  @Test
  void pointsAreToldTheFirstNameAndWithoutOneAnAddressThatOtherMachinesReach() {
    assertThat(read("--name=central.example", "--name=192.0.2.1").reachedAt())
        .isEqualTo("central.example");
    assertThat(read("--bind=127.0.0.3").reachedAt()).isEqualTo("127.0.0.3");
    assertThat(read().reachedAt()).isEqualTo(OwnAddress.toOthers().orElse("localhost"));
  }

  @Test
  void whatPointsAreToldStandsInTheCertificate() {
    LinkOptions options = read();
    assertThat(options.names()).contains(options.reachedAt());
  }

  private static LinkOptions read(String... arguments) {
    Links links = new Links();
    new CommandLine(links)
        .registerConverter(Duration.class, text -> Duration.parse("PT" + text))
        .parseArgs(arguments);
    return links.options;
  }
}
