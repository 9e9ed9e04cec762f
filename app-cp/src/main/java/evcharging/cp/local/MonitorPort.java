package evcharging.cp.local;

import evcharging.config.Fault;
import evcharging.crypto.ChallengeResponse;
import evcharging.crypto.ChallengeResponse.HealthSeal;
import evcharging.crypto.ChallengeResponse.Side;
import evcharging.domain.CpId;
import evcharging.domain.Secret;
import evcharging.link.LinkTimes;
import evcharging.link.Listener;
import evcharging.wire.BadMessage;
import evcharging.wire.EngineToMonitor;
import evcharging.wire.FrameReader;
import evcharging.wire.FrameWriter;
import evcharging.wire.Message;
import evcharging.wire.MessageCodec;
import evcharging.wire.MonitorToEngine;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The Engine's end: answers the checks of a Monitor that has proved itself.
public final class MonitorPort implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(MonitorPort.class);

  private final CpId point;
  private final ChallengeResponse proofs;
  private final Supplier<Health> health;
  private final Consumer<String> lines;
  private final LinkTimes times;
  private final Listener listener;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private final MessageCodec codec = new MessageCodec();

  /// @param address where the Monitor comes to; port 0 for any
  /// @param health asked at every check, on the connection's thread
  /// @param lines what people at the point are told
  /// @throws Fault `ENGINE-PORT-IN-USE`
  public MonitorPort(
      InetSocketAddress address,
      CpId point,
      Secret credential,
      LinkTimes times,
      Supplier<Health> health,
      Consumer<String> lines) {
    this.point = point;
    this.proofs = new ChallengeResponse(point.value(), credential.reveal());
    this.health = health;
    this.lines = lines;
    this.times = times;
    this.listener =
        new Listener(bind(address), Listener.StrangerLimits.STANDARD, times, this::receive);
  }

  private static ServerSocket bind(InetSocketAddress address) {
    try {
      ServerSocket server = new ServerSocket();
      server.setReuseAddress(true);
      server.bind(address);
      return server;
    } catch (IOException e) {
      throw new Fault(
          "ENGINE-PORT-IN-USE",
          "The Monitor's port " + address.getPort() + " cannot be used: " + e.getMessage() + ".",
          e);
    }
  }

  public MonitorPort start() {
    listener.start();
    return this;
  }

  public int port() {
    return listener.address().getPort();
  }

  @Override
  public void close() {
    listener.close();
    open.forEach(MonitorPort::drop);
  }

  private void receive(Listener.Stranger stranger) {
    Socket socket = stranger.socket();
    open.add(socket);
    try {
      new Conversation(socket, stranger).hold();
    } catch (IOException | BadMessage e) {
      LOG.info(
          "event=monitor-gone peer={} reason=\"{}\"",
          socket.getRemoteSocketAddress(),
          e.getMessage());
    } finally {
      stranger.known();
      open.remove(socket);
      drop(socket);
    }
  }

  private static void drop(Socket socket) {
    try {
      socket.close();
    } catch (IOException e) {
      LOG.debug("event=close-failed", e);
    }
  }

  private final class Conversation {
    private final Socket socket;
    private final Listener.Stranger stranger;
    private final FrameReader in;
    private final FrameWriter out;

    Conversation(Socket socket, Listener.Stranger stranger) throws IOException {
      this.socket = socket;
      this.stranger = stranger;
      this.in = new FrameReader(socket.getInputStream(), times.frame(), System::nanoTime);
      this.out = new FrameWriter(socket.getOutputStream());
    }

    void hold() throws IOException, BadMessage {
      socket.setSoTimeout((int) times.hello().toMillis());
      if (!(next() instanceof MonitorToEngine.Greeting greeting)) {
        throw new BadMessage("a greeting was expected");
      }
      String nonce = ChallengeResponse.nonce();
      String proof = proofs.proof(Side.ENGINE, greeting.nonce(), nonce);
      say(new EngineToMonitor.EngineGreeting(point, nonce, proof));
      Message answer = next();
      if (answer == null) {
        throw new BadMessage("it hung up before its proof");
      }
      if (!(answer instanceof MonitorToEngine.MonitorProof shown)
          || !proofs.accepts(Side.MONITOR, greeting.nonce(), nonce, shown.proof())) {
        lines.accept("A Monitor that does not hold this point's credential was refused");
        throw new BadMessage("the Monitor's proof is wrong");
      }
      stranger.known();
      lines.accept("Monitor connected");
      answerChecks(proofs.health(greeting.nonce(), nonce));
    }

    private void answerChecks(HealthSeal seal) throws IOException, BadMessage {
      for (Message message = next(); message != null; message = next()) {
        if (!(message instanceof MonitorToEngine.HealthCheck check)) {
          throw new BadMessage("a check was expected");
        }
        Health now = health.get();
        String mark =
            seal.mark(check.number(), HealthText.of(check.nonce(), now.ok(), now.reason()));
        say(new EngineToMonitor.Health(check.number(), now.ok(), now.reason(), mark));
      }
      lines.accept("Monitor gone");
    }

    /// @return null at the end of the connection
    private Message next() throws IOException, BadMessage {
      byte[] frame = in.read();
      return frame == null ? null : codec.decode(frame);
    }

    private void say(Message message) throws IOException {
      out.write(codec.encode(message));
      out.flush();
    }
  }
}
