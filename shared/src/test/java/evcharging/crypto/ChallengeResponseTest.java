package evcharging.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import evcharging.crypto.ChallengeResponse.HealthSeal;
import evcharging.crypto.ChallengeResponse.Side;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("T3")
class ChallengeResponseTest {
  private final ChallengeResponse engine = new ChallengeResponse("CP001", "the credential");
  private final ChallengeResponse monitor = new ChallengeResponse("CP001", "the credential");
  private final String asker = ChallengeResponse.nonce();
  private final String answerer = ChallengeResponse.nonce();

  @Test
  void bothSidesProveThatTheyHoldTheCredential() {
    String fromEngine = engine.proof(Side.ENGINE, asker, answerer);
    String fromMonitor = monitor.proof(Side.MONITOR, asker, answerer);

    assertThat(monitor.accepts(Side.ENGINE, asker, answerer, fromEngine)).isTrue();
    assertThat(engine.accepts(Side.MONITOR, asker, answerer, fromMonitor)).isTrue();
    assertThat(fromEngine).doesNotContain("credential");
  }

  @Test
  void aProofIsNotAccidentallyTheOtherSidesNorGoodForAnotherNonce() {
    String proof = engine.proof(Side.ENGINE, asker, answerer);

    assertThat(monitor.accepts(Side.MONITOR, asker, answerer, proof)).isFalse();
    assertThat(monitor.accepts(Side.PANEL, asker, answerer, proof)).isFalse();
    assertThat(monitor.accepts(Side.ENGINE, answerer, asker, proof)).isFalse();
    assertThat(monitor.accepts(Side.ENGINE, ChallengeResponse.nonce(), answerer, proof)).isFalse();
    assertThat(monitor.accepts(Side.ENGINE, asker, ChallengeResponse.nonce(), proof)).isFalse();
    assertThat(monitor.accepts(Side.ENGINE, asker, answerer, "")).isFalse();
  }

  @Test
  void anotherCredentialOrPointProvesNothing() {
    for (ChallengeResponse stranger :
        new ChallengeResponse[] {
          new ChallengeResponse("CP001", "another credential"),
          new ChallengeResponse("CP002", "the credential")
        }) {
      String proof = stranger.proof(Side.ENGINE, asker, answerer);
      assertThat(monitor.accepts(Side.ENGINE, asker, answerer, proof)).isFalse();
    }
  }

  @Test
  void aHealthAnswerCannotBeInventedRepeatedOrChanged() {
    HealthSeal seal = engine.health(asker, answerer);
    HealthSeal check = monitor.health(asker, answerer);
    String mark = seal.mark(5, "OK");

    assertThat(check.accepts(5, "OK", mark)).isTrue();
    assertThat(check.accepts(5, "KO", mark)).isFalse();
    assertThat(check.accepts(6, "OK", mark)).isFalse();
    assertThat(check.accepts(5, "OK", "invented")).isFalse();
    assertThat(monitor.health(ChallengeResponse.nonce(), answerer).accepts(5, "OK", mark))
        .isFalse();
  }
}
