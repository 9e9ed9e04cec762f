package evcharging.cp.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import evcharging.crypto.ChallengeResponse;
import evcharging.domain.CpId;
import evcharging.domain.Secret;
import evcharging.link.LinkTimes;
import evcharging.wire.EngineToMonitor;
import evcharging.wire.FrameReader;
import evcharging.wire.FrameWriter;
import evcharging.wire.MessageCodec;
import evcharging.wire.MonitorToEngine;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Both ends over real sockets.
class LocalLinkTest {
  private static final CpId POINT = new CpId("CP001");
  private static final Secret CREDENTIAL = new Secret("the credential both of them hold");
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final List<AutoCloseable> open = new ArrayList<>();
  private final List<String> lines = Collections.synchronizedList(new ArrayList<>());
  private volatile Health health = new Health(true, "OK");

  @AfterEach
  void closeAll() throws Exception {
    for (AutoCloseable each : open) {
      each.close();
    }
  }

  @Test
  @Tag("M-02")
  void theMonitorHearsWhatTheEngineSays() throws NoAnswer {
    EngineProbe probe = probe(engine(CREDENTIAL).port(), CREDENTIAL);
    assertThat(probe.check()).isEqualTo(new Health(true, "OK"));
    health = new Health(false, "the fan stands still");
    assertThat(probe.check()).isEqualTo(new Health(false, "the fan stands still"));
    health = new Health(true, "OK");
    assertThat(probe.check().ok()).isTrue();
  }

  @Test
  @Tag("T3")
  void aFakeEngineWithoutTheCredentialIsNotBelieved() throws IOException {
    EngineProbe probe = probe(engine(new Secret("a guess of the attacker's")).port(), CREDENTIAL);
    assertThatThrownBy(probe::check)
        .isInstanceOf(NoAnswer.class)
        .hasMessageContaining("not the Engine of CP001");
  }

  @Test
  @Tag("T3")
  void aFakeMonitorGetsNoAnswer() throws Exception {
    MonitorPort engine = engine(CREDENTIAL);
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), engine.port())) {
      MessageCodec codec = new MessageCodec();
      FrameWriter out = new FrameWriter(socket.getOutputStream());
      FrameReader in = new FrameReader(socket.getInputStream(), PATIENCE, System::nanoTime);
      say(out, codec.encode(new MonitorToEngine.Greeting(ChallengeResponse.nonce())));
      assertThat(in.read()).isNotNull();
      say(out, codec.encode(new MonitorToEngine.MonitorProof("forged")));
      assertThatConnectionEnds(in);
    }
    await().until(() -> lines.stream().anyMatch(l -> l.contains("refused")));
  }

  /// As the true one does when the Engine stood still for longer than an answer may take.
  @Test
  @Tag("M-01")
  void aMonitorThatHungUpBeforeItsProofIsNoImpostor() throws Exception {
    MonitorPort engine = engine(CREDENTIAL);
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), engine.port())) {
      FrameWriter out = new FrameWriter(socket.getOutputStream());
      say(out, new MessageCodec().encode(new MonitorToEngine.Greeting(ChallengeResponse.nonce())));
      socket.shutdownOutput();
      socket.getInputStream().readAllBytes();
    }
    assertThat(probe(engine.port(), CREDENTIAL).check().ok()).isTrue();
    assertThat(lines).containsExactly("Monitor connected");
  }

  @Test
  @Tag("T3")
  void anAnswerOfYesterdayIsNotBelieved() throws Exception {
    try (ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      Thread replaying = Thread.ofVirtual().start(() -> replay(server));
      EngineProbe probe = probe(server.getLocalPort(), CREDENTIAL);
      assertThat(probe.check().ok()).isTrue();
      assertThatThrownBy(probe::check)
          .isInstanceOf(NoAnswer.class)
          .hasMessageContaining("does not prove");
      replaying.join();
    }
  }

  /// Knows the credential for the handshake and the first answer, then only repeats itself.
  private static void replay(ServerSocket server) {
    MessageCodec codec = new MessageCodec();
    ChallengeResponse proofs = new ChallengeResponse(POINT.value(), CREDENTIAL.reveal());
    try (Socket socket = server.accept()) {
      FrameReader in = new FrameReader(socket.getInputStream(), PATIENCE, System::nanoTime);
      FrameWriter out = new FrameWriter(socket.getOutputStream());
      MonitorToEngine.Greeting greeting = (MonitorToEngine.Greeting) codec.decode(in.read());
      String nonce = ChallengeResponse.nonce();
      String proof = proofs.proof(ChallengeResponse.Side.ENGINE, greeting.nonce(), nonce);
      say(out, codec.encode(new EngineToMonitor.EngineGreeting(POINT, nonce, proof)));
      in.read();
      MonitorToEngine.HealthCheck check = (MonitorToEngine.HealthCheck) codec.decode(in.read());
      String text = HealthText.of(check.nonce(), true, "OK");
      String mark = proofs.health(greeting.nonce(), nonce).mark(0, text);
      say(out, codec.encode(new EngineToMonitor.Health(0, true, "OK", mark)));
      in.read();
      say(out, codec.encode(new EngineToMonitor.Health(1, true, "OK", mark)));
      in.read();
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  @Test
  @Tag("M-01")
  void anEngineThatIsGoneIsNoticedAndFoundAgain() throws Exception {
    MonitorPort first = engine(CREDENTIAL);
    int port = first.port();
    EngineProbe probe = probe(port, CREDENTIAL);
    assertThat(probe.check().ok()).isTrue();
    first.close();
    assertThatThrownBy(probe::check).isInstanceOf(NoAnswer.class);
    assertThatThrownBy(probe::check)
        .isInstanceOf(NoAnswer.class)
        .hasMessageContaining("nobody listens there");
    engine(CREDENTIAL, port);
    assertThat(probe.check().ok()).isTrue();
  }

  @Test
  void anEngineThatHangsIsNoAnswer() throws Exception {
    try (ServerSocket silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      EngineProbe probe =
          new EngineProbe(
              POINT, CREDENTIAL, "127.0.0.1", silent.getLocalPort(), Duration.ofMillis(200));
      assertThatThrownBy(probe::check)
          .isInstanceOf(NoAnswer.class)
          .hasMessageContaining("no answer in time");
      probe.close();
    }
  }

  private static void assertThatConnectionEnds(FrameReader in) throws IOException {
    try {
      assertThat(in.read()).isNull();
    } catch (IOException | evcharging.wire.BadMessage e) {
      // Cut off without a goodbye is an end as well.
      assertThat(e).hasMessageNotContaining("Health");
    }
  }

  private static void say(FrameWriter out, byte[] frame) throws IOException {
    out.write(frame);
    out.flush();
  }

  private MonitorPort engine(Secret credential) {
    return engine(credential, 0);
  }

  private MonitorPort engine(Secret credential, int port) {
    InetSocketAddress address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    MonitorPort engine =
        new MonitorPort(address, POINT, credential, LinkTimes.STANDARD, () -> health, lines::add);
    open.add(engine);
    return engine.start();
  }

  private EngineProbe probe(int port, Secret credential) {
    EngineProbe probe = new EngineProbe(POINT, credential, "127.0.0.1", port, PATIENCE);
    open.add(probe);
    return probe;
  }
}
