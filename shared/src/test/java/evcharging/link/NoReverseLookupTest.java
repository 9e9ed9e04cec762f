package evcharging.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

final class NoReverseLookupTest {
  /// This one every machine knows a name for.
  @Tag("T19")
  @Test
  void nobodyIsAskedWhoIsBehindAnAddress() throws Exception {
    InetAddress here = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
    assertThat(here.getHostName()).isEqualTo("127.0.0.1");
    assertThat(here.getCanonicalHostName()).isEqualTo("127.0.0.1");
  }

  @Test
  void namesAreLookedUpAsEver() throws Exception {
    assertThat(InetAddress.getByName("localhost").isLoopbackAddress()).isTrue();
  }
}
