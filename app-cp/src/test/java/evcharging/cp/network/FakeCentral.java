package evcharging.cp.network;

import evcharging.crypto.Authority;
import evcharging.crypto.PointKey;
import evcharging.crypto.PointRole;
import evcharging.crypto.ServerIdentity;
import evcharging.crypto.ServerTls;
import evcharging.domain.CpId;
import evcharging.domain.Epoch;
import evcharging.domain.Refusal;
import evcharging.domain.Secret;
import evcharging.link.Envelope;
import evcharging.link.Link;
import evcharging.link.LinkHandler;
import evcharging.link.LinkTimes;
import evcharging.link.Listener;
import evcharging.link.SealedEnvelope;
import evcharging.wire.Hello;
import evcharging.wire.KafkaAddress;
import evcharging.wire.Message;
import evcharging.wire.MessageCodec;
import evcharging.wire.Welcome;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;

/// A small Central on real TLS sockets and the real wire: welcomes points, hears them, and says
/// what a test wants said.
final class FakeCentral implements AutoCloseable {
  final List<Hello> hellos = new CopyOnWriteArrayList<>();
  final Map<PointRole, List<Message>> heard =
      Map.of(
          PointRole.ENGINE, new CopyOnWriteArrayList<>(),
          PointRole.MONITOR, new CopyOnWriteArrayList<>());
  volatile Optional<Welcome.TurnedAway> turningAway = Optional.empty();
  volatile Optional<KafkaAddress> kafka = Optional.empty();
  private final Map<PointRole, Link> links = new ConcurrentHashMap<>();
  private final AtomicLong epochs = new AtomicLong();
  private final MessageCodec codec = new MessageCodec();
  private final ServerTls tls;
  private Listener listener;
  private int port;

  FakeCentral(Authority authority) throws IOException {
    tls =
        ServerTls.of(
            ServerIdentity.issuedBy(
                authority, "central", List.of("localhost", "127.0.0.1"), Instant.now()));
    open();
  }

  /// Comes (back) at the same port.
  void open() throws IOException {
    listener =
        new Listener(
                tls.listen(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 50),
                Listener.StrangerLimits.STANDARD,
                LinkTimes.STANDARD,
                this::receive)
            .start();
    port = listener.address().getPort();
  }

  int port() {
    return port;
  }

  void say(PointRole role, Message message) {
    links.get(role).send(message);
  }

  void cut(PointRole role) {
    links.get(role).close("cut by the test");
  }

  boolean knows(PointRole role) {
    Link link = links.get(role);
    return link != null && link.isOpen();
  }

  static Welcome.TurnedAway no(boolean retry) {
    return new Welcome.TurnedAway(
        Refusal.of(Refusal.Code.KEYS_REVOKED, "The keys of this point are revoked."), retry);
  }

  @Override
  public void close() {
    listener.close();
    links.values().forEach(Link::close);
  }

  private void receive(Listener.Stranger stranger) {
    new Link(stranger.socket(), LinkTimes.STANDARD, Envelope.clear(codec), new Guest(stranger))
        .start();
  }

  private final class Guest implements LinkHandler {
    private final Listener.Stranger stranger;
    private PointRole role;

    Guest(Listener.Stranger stranger) {
      this.stranger = stranger;
    }

    @Override
    public void onMessage(Link link, Message message) {
      if (message instanceof Hello hello) {
        hellos.add(hello);
        boolean person = hello instanceof Hello.EngineHello engine && engine.person();
        if (turningAway.isPresent() && !person) {
          link.closeAfter(turningAway.get());
        } else {
          welcome(link, hello);
        }
      } else {
        heard.get(role).add(message);
      }
    }

    private void welcome(Link link, Hello hello) {
      CpId point =
          switch (hello) {
            case Hello.EngineHello engine -> engine.point();
            case Hello.MonitorHello monitor -> monitor.point();
            default -> throw new IllegalStateException("only points come here");
          };
      role = hello instanceof Hello.EngineHello ? PointRole.ENGINE : PointRole.MONITOR;
      Epoch epoch = new Epoch(epochs.incrementAndGet());
      PointKey key = PointKey.random();
      SealedEnvelope sealed = SealedEnvelope.ofCentral(key, point, epoch, role, codec);
      stranger.known();
      link.readFrom(sealed);
      link.sendThenWrite(
          new Welcome.PointWelcome(
              epoch, new Secret(key.text()), new Secret("resumption-" + epoch), kafka),
          sealed);
      link.greeted();
      links.put(role, link);
    }

    @Override
    public void onClosed(Link link, String why) {
      stranger.known();
    }
  }
}
