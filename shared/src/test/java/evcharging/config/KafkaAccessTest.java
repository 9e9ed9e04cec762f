package evcharging.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import evcharging.domain.Secret;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class KafkaAccessTest {
  @Test
  void printingItNeverShowsTheSecret() {
    var access =
        KafkaAccess.point("10.0.0.1:9092", "cp.CP001", new Secret("s3cr3t"), Optional.of("pem"));
    assertThat(access).asString().contains("10.0.0.1:9092", "cp.CP001").doesNotContain("s3cr3t");
  }

  @Test
  void anAddressWithoutAPortIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> KafkaAccess.open("kafka.example"))
        .withMessage("a Kafka address is HOST:PORT, not kafka.example");
  }

  @Test
  void severalAddressesAreTaken() {
    assertThat(KafkaAccess.open("a:1,b:22222").bootstrap()).isEqualTo("a:1,b:22222");
  }
}
