package evcharging.cp.local;

import evcharging.crypto.ChallengeResponse;
import evcharging.crypto.ChallengeResponse.Side;
import evcharging.crypto.PointKey;
import evcharging.crypto.PointRole;
import evcharging.domain.CpId;
import evcharging.domain.Epoch;
import evcharging.domain.Secret;
import evcharging.link.CannotReach;
import evcharging.link.Dialer;
import evcharging.link.Link;
import evcharging.link.LinkHandler;
import evcharging.link.LinkTimes;
import evcharging.link.SealedEnvelope;
import evcharging.wire.BadMessage;
import evcharging.wire.FrameReader;
import evcharging.wire.FrameWriter;
import evcharging.wire.FromPanel;
import evcharging.wire.Message;
import evcharging.wire.MessageCodec;
import evcharging.wire.ToPanel;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javax.net.SocketFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The panel's end: keeps one conversation with a program of its point, and looks for it again
/// whenever it is gone. One virtual thread.
public final class PanelLink implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(PanelLink.class);
  private static final Duration PAUSE = Duration.ofMillis(200);
  private static final Duration PATIENCE = Duration.ofSeconds(3);

  private final CpId point;
  private final PointRole role;
  private final ChallengeResponse proofs;
  private final Supplier<Optional<InetSocketAddress>> where;
  private final Hearer hearer;
  private final MessageCodec codec = new MessageCodec();
  private final Semaphore wake = new Semaphore(0);
  private volatile Link link;
  private volatile boolean closed;

  /// Told on this link's threads; must not block.
  ///
  /// @param heard what the program says
  /// @param reached true when a conversation begins, false when it is over
  public record Hearer(Consumer<ToPanel> heard, Consumer<Boolean> reached) {}

  /// @param role which of the point's two programs
  /// @param where it is now, asked before each try; empty if it never ran
  public PanelLink(
      CpId point,
      PointRole role,
      Secret credential,
      Supplier<Optional<InetSocketAddress>> where,
      Hearer hearer) {
    this.point = point;
    this.role = role;
    this.proofs = ChallengeResponse.ofPanel(point.value(), role, credential.reveal());
    this.where = where;
    this.hearer = hearer;
  }

  public PanelLink start() {
    Thread.ofVirtual().name("panel-link " + role.text()).start(this::keepTalking);
    return this;
  }

  /// @return false if nobody is there to hear it
  public boolean send(FromPanel message) {
    Link now = link;
    return now != null && now.send(message);
  }

  /// How long nothing was heard of a program that should be there; zero if there is none.
  public Duration silence() {
    Link now = link;
    return now == null ? Duration.ZERO : now.silence();
  }

  @Override
  public void close() {
    closed = true;
    wake.release();
    Link now = link;
    if (now != null) {
      now.close("the panel closes");
    }
  }

  private void keepTalking() {
    try {
      while (!closed) {
        Optional<InetSocketAddress> address = where.get();
        if (address.isPresent()) {
          talk(address.get());
        }
        if (wake.tryAcquire(PAUSE.toMillis(), TimeUnit.MILLISECONDS)) {
          return;
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void talk(InetSocketAddress address) throws InterruptedException {
    Socket socket = null;
    try {
      socket =
          new Dialer(
                  address.getHostString(), address.getPort(), SocketFactory.getDefault(), PATIENCE)
              .dial();
      SealedEnvelope envelope = greet(socket);
      Conversation conversation = new Conversation();
      Link talking = new Link(socket, LinkTimes.STANDARD, envelope, conversation);
      talking.greeted();
      link = talking;
      hearer.reached().accept(true);
      talking.start();
      if (closed) {
        talking.close("the panel closes");
      }
      conversation.over.await();
      link = null;
      hearer.reached().accept(false);
    } catch (CannotReach e) {
      LOG.debug("event=no-program role={} reason=\"{}\"", role, e.getMessage());
    } catch (IOException | BadMessage e) {
      LOG.info("event=no-conversation role={} reason=\"{}\"", role, e.getMessage());
      drop(socket);
    }
  }

  private SealedEnvelope greet(Socket socket) throws IOException, BadMessage {
    FrameReader in = new FrameReader(socket.getInputStream(), PATIENCE, System::nanoTime);
    FrameWriter out = new FrameWriter(socket.getOutputStream());
    String nonce = ChallengeResponse.nonce();
    out.write(codec.encode(new FromPanel.PanelGreeting(nonce)));
    out.flush();
    byte[] frame = in.read();
    if (frame == null
        || !(codec.decode(frame) instanceof ToPanel.PanelWelcome welcome)
        || !welcome.point().equals(point)
        || !proofs.accepts(Side.ENGINE, nonce, welcome.nonce(), welcome.proof())) {
      throw new BadMessage("what answers there is not the " + role.text() + " of " + point);
    }
    out.write(
        codec.encode(new FromPanel.PanelProof(proofs.proof(Side.PANEL, nonce, welcome.nonce()))));
    out.flush();
    PointKey key = proofs.linkKey(nonce, welcome.nonce());
    return SealedEnvelope.ofCentral(key, point, Epoch.NONE, role, codec);
  }

  private static void drop(Socket socket) {
    try {
      socket.close();
    } catch (IOException e) {
      LOG.debug("event=close-failed", e);
    }
  }

  private final class Conversation implements LinkHandler {
    private final CountDownLatch over = new CountDownLatch(1);

    @Override
    public void onMessage(Link from, Message message) {
      if (message instanceof ToPanel told) {
        hearer.heard().accept(told);
      }
    }

    @Override
    public void onClosed(Link from, String why) {
      over.countDown();
    }
  }
}
