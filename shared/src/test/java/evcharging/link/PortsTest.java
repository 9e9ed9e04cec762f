package evcharging.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Why a server cannot listen somewhere is found out, not read from the system's words, which are
/// in the language of the machine.
class PortsTest {
  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1", "127.0.0.2", "0.0.0.0", "::"})
  void aPortSomebodyHasIsTaken(String host) throws Exception {
    try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getByName(host))) {
      assertThat(Ports.takenByAnother(new InetSocketAddress(host, other.getLocalPort()))).isTrue();
    }
  }

  @Test
  void anAddressOfAnotherMachineIsNotTaken() {
    assertThat(Ports.takenByAnother(new InetSocketAddress("203.0.113.7", 5001))).isFalse();
  }

  /// A system may keep low ports for itself.
  @Test
  void aLowPortWhereNobodyAnswersIsNotTaken() {
    assertThat(Ports.takenByAnother(new InetSocketAddress("127.0.0.1", 1))).isFalse();
  }
}
