package evcharging.central;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import evcharging.central.upstream.RegistryPlace;
import evcharging.central.upstream.ServerEnrolment;
import evcharging.config.Fault;
import evcharging.crypto.ServerIdentity;
import evcharging.domain.Secret;
import evcharging.setup.SetupStage;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Central's first start with a one-time code that is of no use, and its next one with a fresh one.
@Timeout(120)
@Tag("T11")
class CentralEnrolmentTest {
  @TempDir Path directory;
  private SetupStage stage;

  @BeforeEach
  void start() throws Exception {
    stage = new SetupStage(directory.resolve("registry"));
  }

  @AfterEach
  void stop() {
    stage.close();
  }

  @Test
  void aFirstStartThatWasRefusedIsRepeatedWithAFreshCode() throws Exception {
    Secret late = stage.codeForCentral();
    stage.registryIsLater(Duration.ofMinutes(16));
    for (Secret useless : List.of(new Secret("made-up"), late)) {
      assertThatThrownBy(() -> identity(useless))
          .isInstanceOfSatisfying(
              Fault.class,
              fault -> assertThat(fault.code()).isEqualTo("CENTRAL-ENROLMENT-REFUSED"));
      assertThat(ServerIdentity.keyFile(keys())).doesNotExist();
    }
    Secret fresh = stage.codeForCentral();

    ServerIdentity identity = identity(fresh);

    assertThat(identity.names()).contains("localhost");
    // The next start shows what it has: the code is used, and nobody asks for it.
    assertThat(identity(fresh).chainPem()).isEqualTo(identity.chainPem());
  }

  private ServerIdentity identity(Secret code) throws InterruptedException {
    return new ServerEnrolment(
            new RegistryPlace("localhost", stage.registry().port()),
            keys(),
            List.of("localhost"),
            Optional.of(stage.registry().caPem()),
            Optional.of(code),
            Optional.empty(),
            InstantSource.system(),
            _ -> {})
        .identity();
  }

  private Path keys() {
    return directory.resolve("central/identity");
  }
}
