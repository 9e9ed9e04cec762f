package evcharging.cp.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import evcharging.crypto.PointRole;
import evcharging.domain.CpId;
import evcharging.domain.DriverId;
import evcharging.domain.Secret;
import evcharging.link.LinkTimes;
import evcharging.wire.FromPanel;
import evcharging.wire.FromPanel.Button;
import evcharging.wire.ToPanel;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Who is heard on the panel port, and what stays hidden there.
class PanelLinkTest {
  private static final CpId POINT = new CpId("CP001");
  private static final Secret CREDENTIAL = new Secret("K3f9-a-credential-of-this-test");
  private static final String PIN = "271828";
  private static final Duration LONG = Duration.ofSeconds(30);

  private final Deque<AutoCloseable> open = new ArrayDeque<>();
  private final List<FromPanel> said = new CopyOnWriteArrayList<>();
  private final List<ToPanel> told = new CopyOnWriteArrayList<>();
  private final List<Boolean> reached = new CopyOnWriteArrayList<>();
  private final List<String> lines = new CopyOnWriteArrayList<>();

  @AfterEach
  void closeAll() throws Exception {
    while (!open.isEmpty()) {
      open.pop().close();
    }
  }

  @Test
  void whoHoldsTheCredentialIsToldAndHeard() {
    PanelPort port = port(PointRole.ENGINE);
    PanelLink panel = panel(PointRole.ENGINE, CREDENTIAL, port.address());
    await().atMost(LONG).until(() -> told.equals(List.of(new ToPanel.Said("first"))));
    panel.send(new FromPanel.Press(Button.EMERGENCY));
    await().atMost(LONG).until(() -> said.equals(List.of(new FromPanel.Press(Button.EMERGENCY))));
    port.tell(new ToPanel.Said("second"));
    await().atMost(LONG).until(() -> told.size() == 2);
  }

  @Test
  void whoHoldsAnotherCredentialIsRefusedAndHearsNothing() {
    PanelPort port = port(PointRole.ENGINE);
    panel(PointRole.ENGINE, new Secret("another-credential"), port.address());
    panel(PointRole.MONITOR, CREDENTIAL, port.address());
    // Neither takes the Engine's word, so neither shows a proof of its own.
    PanelLink right = panel(PointRole.ENGINE, CREDENTIAL, port.address());
    await().atMost(LONG).until(() -> right.send(new FromPanel.Press(Button.KO)));
    assertThat(reached).containsExactly(true);
  }

  @Test
  @Tag("B-03")
  void aPinIsNeverInClearOnTheWay() throws Exception {
    PanelPort port = port(PointRole.ENGINE);
    try (Eavesdropper between = new Eavesdropper(port.address())) {
      PanelLink panel = panel(PointRole.ENGINE, CREDENTIAL, between.address());
      FromPanel ask = new FromPanel.AskStart(UUID.randomUUID(), new DriverId("D01"), pin());
      await().atMost(LONG).until(() -> panel.send(ask));
      await().atMost(LONG).until(() -> said.contains(ask));
      assertThat(between.heard.toString()).contains("sealed/1").doesNotContain(PIN);
    }
  }

  @Test
  void aProgramThatComesBackElsewhereIsFoundByItsFile(@TempDir Path home) {
    PanelPort first = port(PointRole.MONITOR);
    PanelAddress.write(home, first.address());
    PanelLink panel =
        opened(
            new PanelLink(
                    POINT,
                    PointRole.MONITOR,
                    CREDENTIAL,
                    () -> PanelAddress.read(home),
                    new PanelLink.Hearer(told::add, reached::add))
                .start());
    await().atMost(LONG).until(() -> reached.equals(List.of(true)));
    first.close();
    await().atMost(LONG).until(() -> reached.equals(List.of(true, false)));
    PanelAddress.write(home, port(PointRole.MONITOR).address());
    await().atMost(LONG).until(() -> reached.equals(List.of(true, false, true)));
    assertThat(panel.silence()).isLessThan(LONG);
  }

  @Test
  void anAddressThatIsNoneIsNone(@TempDir Path home) {
    assertThat(PanelAddress.read(home)).isEmpty();
    assertThat(PanelAddress.parse("127.0.0.1:9").getPort()).isEqualTo(9);
  }

  private static Secret pin() {
    return new Secret(PIN);
  }

  private PanelPort port(PointRole role) {
    InetSocketAddress any = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    return opened(
            new PanelPort(
                new PanelPort.Whose(any, POINT, role),
                CREDENTIAL,
                LinkTimes.STANDARD,
                new PanelPort.Owner(
                    () -> List.of(new ToPanel.Said("first")), said::add, lines::add)))
        .start();
  }

  private PanelLink panel(PointRole role, Secret credential, InetSocketAddress at) {
    return opened(
        new PanelLink(
                POINT,
                role,
                credential,
                () -> Optional.of(at),
                new PanelLink.Hearer(told::add, reached::add))
            .start());
  }

  private <T extends AutoCloseable> T opened(T thing) {
    open.push(thing);
    return thing;
  }

  /// Passes on what both sides say, and keeps what the panel said.
  private static final class Eavesdropper implements AutoCloseable {
    final StringBuffer heard = new StringBuffer();
    private final ServerSocket server;
    private final InetSocketAddress to;

    Eavesdropper(InetSocketAddress to) throws IOException {
      this.to = to;
      this.server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
      Thread.ofVirtual().start(this::passOn);
    }

    InetSocketAddress address() {
      return (InetSocketAddress) server.getLocalSocketAddress();
    }

    private void passOn() {
      try (Socket from = server.accept();
          Socket behind = new Socket(to.getAddress(), to.getPort())) {
        Thread.ofVirtual().start(() -> copy(behind, from, new StringBuffer()));
        copy(from, behind, heard);
      } catch (IOException e) {
        heard.append(e);
      }
    }

    private static void copy(Socket from, Socket to, StringBuffer kept) {
      byte[] buffer = new byte[4096];
      try {
        InputStream in = from.getInputStream();
        for (int n = in.read(buffer); n > 0; n = in.read(buffer)) {
          kept.append(new String(buffer, 0, n, StandardCharsets.ISO_8859_1));
          to.getOutputStream().write(buffer, 0, n);
        }
      } catch (IOException e) {
        kept.append(e);
      }
    }

    @Override
    public void close() throws IOException {
      server.close();
    }
  }
}
