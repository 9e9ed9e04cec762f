package evcharging.cp.local;

import evcharging.config.Fault;
import evcharging.crypto.ChallengeResponse;
import evcharging.crypto.ChallengeResponse.Side;
import evcharging.crypto.PointKey;
import evcharging.crypto.PointRole;
import evcharging.domain.CpId;
import evcharging.domain.Epoch;
import evcharging.domain.Secret;
import evcharging.link.Link;
import evcharging.link.LinkHandler;
import evcharging.link.LinkTimes;
import evcharging.link.Listener;
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
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Where panels come to: a program of the point tells them what it knows, and hears what people do
/// there. Only who holds the point's credential is heard, and every frame after that is sealed.
public final class PanelPort implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(PanelPort.class);

  private final Whose whose;
  private final ChallengeResponse proofs;
  private final LinkTimes times;
  private final Owner owner;
  private final Listener listener;
  private final Set<Link> panels = ConcurrentHashMap.newKeySet();
  private final MessageCodec codec = new MessageCodec();

  /// @param address where panels come to; port 0 for any
  /// @param role which of the point's two programs this is
  public record Whose(InetSocketAddress address, CpId point, PointRole role) {}

  /// @param first what a new panel is told at once
  /// @param said what panels say, on the connection's thread; must not block
  /// @param lines what people at the point are told
  public record Owner(
      Supplier<List<ToPanel>> first, Consumer<FromPanel> said, Consumer<String> lines) {}

  /// @throws Fault `PANEL-PORT-IN-USE`
  public PanelPort(Whose whose, Secret credential, LinkTimes times, Owner owner) {
    this.whose = whose;
    this.proofs =
        ChallengeResponse.ofPanel(whose.point().value(), whose.role(), credential.reveal());
    this.times = times;
    this.owner = owner;
    this.listener =
        new Listener(bind(whose.address()), Listener.StrangerLimits.STANDARD, times, this::receive);
  }

  private static ServerSocket bind(InetSocketAddress address) {
    try {
      ServerSocket server = new ServerSocket();
      server.setReuseAddress(true);
      server.bind(address);
      return server;
    } catch (IOException e) {
      throw new Fault(
          "PANEL-PORT-IN-USE",
          "The panel's port " + address.getPort() + " cannot be used: " + e.getMessage() + ".",
          e);
    }
  }

  public PanelPort start() {
    listener.start();
    return this;
  }

  public InetSocketAddress address() {
    return listener.address();
  }

  /// To every panel that is there. Never blocks.
  public void tell(ToPanel message) {
    panels.forEach(panel -> panel.send(message));
  }

  @Override
  public void close() {
    listener.close();
    panels.forEach(panel -> panel.close("this program ends"));
  }

  private void receive(Listener.Stranger stranger) {
    Socket socket = stranger.socket();
    try {
      Link panel = new Link(socket, times, greeted(socket), new Hearing());
      panels.add(panel);
      owner.first().get().forEach(panel::send);
      panel.greeted();
      panel.start();
    } catch (IOException | BadMessage e) {
      LOG.info(
          "event=panel-refused peer={} reason=\"{}\"",
          socket.getRemoteSocketAddress(),
          e.getMessage());
      drop(socket);
    } finally {
      stranger.known();
    }
  }

  private SealedEnvelope greeted(Socket socket) throws IOException, BadMessage {
    FrameReader in = new FrameReader(socket.getInputStream(), times.frame(), System::nanoTime);
    FrameWriter out = new FrameWriter(socket.getOutputStream());
    socket.setSoTimeout((int) times.hello().toMillis());
    if (!(next(in) instanceof FromPanel.PanelGreeting greeting)) {
      throw new BadMessage("a greeting was expected");
    }
    String nonce = ChallengeResponse.nonce();
    String proof = proofs.proof(Side.ENGINE, greeting.nonce(), nonce);
    out.write(codec.encode(new ToPanel.PanelWelcome(whose.point(), nonce, proof)));
    out.flush();
    if (!(next(in) instanceof FromPanel.PanelProof shown)
        || !proofs.accepts(Side.PANEL, greeting.nonce(), nonce, shown.proof())) {
      owner.lines().accept("A panel that does not hold this point's credential was refused");
      throw new BadMessage("the panel's proof is wrong");
    }
    PointKey key = proofs.linkKey(greeting.nonce(), nonce);
    return SealedEnvelope.ofPoint(key, whose.point(), Epoch.NONE, whose.role(), codec);
  }

  private Message next(FrameReader in) throws IOException, BadMessage {
    byte[] frame = in.read();
    if (frame == null) {
      throw new IOException("the other side closed the connection");
    }
    return codec.decode(frame);
  }

  private static void drop(Socket socket) {
    try {
      socket.close();
    } catch (IOException e) {
      LOG.debug("event=close-failed", e);
    }
  }

  private final class Hearing implements LinkHandler {
    @Override
    public void onMessage(Link link, Message message) {
      if (message instanceof FromPanel said) {
        owner.said().accept(said);
      } else {
        link.close("a panel does not say that");
      }
    }

    @Override
    public void onClosed(Link link, String why) {
      panels.remove(link);
    }
  }
}
