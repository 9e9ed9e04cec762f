package evcharging.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.NetworkInterface;
import org.junit.jupiter.api.Test;

class OwnAddressTest {
  @Test
  void itIsOneOfThisMachinesAndStandsInItsCertificate() throws Exception {
    boolean hasNetwork =
        NetworkInterface.networkInterfaces()
            .flatMap(NetworkInterface::inetAddresses)
            .anyMatch(each -> !each.isLoopbackAddress() && each.getAddress().length == 4);
    assertThat(OwnAddress.toOthers().isPresent()).isEqualTo(hasNetwork);
    for (String address : OwnAddress.toOthers().stream().toList()) {
      InetAddress found = InetAddress.getByName(address);
      assertThat(found.isLoopbackAddress()).isFalse();
      assertThat(NetworkInterface.getByInetAddress(found)).isNotNull();
      assertThat(ServerNames.ofThisMachine()).contains(address);
    }
  }
}
