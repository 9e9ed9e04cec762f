package evcharging.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ServerNamesTest {

  @Test
  void aCertificateForThisMachineCoversThisMachine() {
    ServerIdentity identity =
        ServerIdentity.issuedBy(
            Authority.create(Instant.now()), "central", ServerNames.ofThisMachine(), Instant.now());
    assertThat(ServerNames.cover(identity.names(), ServerNames.ofThisMachine())).isTrue();
  }

  @Test
  void howAnAddressIsWrittenDoesNotMatter() {
    assertThat(ServerNames.cover(List.of("0:0:0:0:0:0:0:1", "Central"), List.of("::1", "central")))
        .isTrue();
    assertThat(ServerNames.cover(List.of("::1"), List.of("::2"))).isFalse();
    assertThat(ServerNames.cover(List.of("localhost"), List.of("localhost", "ev.example")))
        .isFalse();
  }
}
