package evcharging.central.gateway;

import evcharging.config.Fault;
import evcharging.crypto.ServerTls;
import evcharging.domain.CpId;
import evcharging.link.Envelope;
import evcharging.link.Link;
import evcharging.link.Listener;
import evcharging.link.Listener.Stranger;
import evcharging.link.Ports;
import evcharging.wire.MessageCodec;
import evcharging.wire.ToEngine.KafkaIsAt;
import java.io.IOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// Central's TCP side: listens with TLS 1.3 and leads every connection through the door.
public final class TcpGateway implements AutoCloseable {
  /// Where Central listens unless told otherwise (requirement C-06).
  public static final int DEFAULT_PORT = 9002;

  private static final int BACKLOG = 512;

  private final GatewayParts parts;
  private final Conversations live = new Conversations();
  private final MessageCodec codec = new MessageCodec();
  private final Door door;
  private final Listener listener;
  private final ScheduledExecutorService watch =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("gateway-watch").factory());

  /// Binds the port; nobody is let in before [#start].
  ///
  /// @throws Fault `CENTRAL-PORT-IN-USE` or `CENTRAL-BIND` if it cannot listen there
  public TcpGateway(ServerTls tls, InetSocketAddress address, GatewayParts parts) {
    this.parts = parts;
    this.door = new Door(parts, live, codec);
    try {
      this.listener =
          new Listener(
              tls.listen(address, BACKLOG),
              parts.limits().strangers(),
              parts.limits().times(),
              this::receive);
    } catch (IOException e) {
      throw cannotListen(address, e);
    }
  }

  public TcpGateway start() {
    listener.start();
    watch.scheduleWithFixedDelay(this::lookAround, 1, 1, TimeUnit.SECONDS);
    return this;
  }

  /// Where it listens; the port is the real one, also when 0 was asked for.
  public InetSocketAddress address() {
    return listener.address();
  }

  /// How many of each proved themselves and are connected.
  public Connected connected() {
    return new Connected(live.engines.size(), live.monitors.size(), live.drivers.size());
  }

  /// See [#connected].
  public record Connected(int engines, int monitors, int drivers) {}

  /// The part of what leaves the house that goes over TCP.
  public TcpDelivery delivery() {
    return new TcpDelivery(live);
  }

  /// Kafka was found, or moved: every connected Engine is told where it is for it.
  public void tellWhereKafkaIs() {
    live.engines.forEach(
        (CpId point, EngineConversation engine) ->
            parts.kafka().apply(point).map(KafkaIsAt::new).ifPresent(engine.peer::say));
  }

  @Override
  public void close() {
    listener.close();
    watch.shutdownNow();
    Stream.of(
            live.engines.values().stream().map(c -> c.peer),
            live.monitors.values().stream().map(c -> c.peer),
            live.drivers.values().stream().map(c -> c.peer))
        .flatMap(peers -> peers)
        .forEach(peer -> peer.link().close("Central is stopping"));
  }

  private void receive(Stranger stranger) {
    new Link(
            stranger.socket(),
            parts.limits().times(),
            new FrameBudget(Envelope.clear(codec), parts.limits(), System::nanoTime),
            new Reception(door, stranger))
        .start();
  }

  private void lookAround() {
    long now = System.nanoTime();
    parts.refused().expire();
    live.engines.values().forEach(engine -> engine.renewIfOld(now));
    live.monitors.values().forEach(monitor -> monitor.renewIfOld(now));
  }

  private static Fault cannotListen(InetSocketAddress address, IOException e) {
    return e instanceof BindException && Ports.takenByAnother(address)
        ? new Fault(
            "CENTRAL-PORT-IN-USE",
            "Port " + address.getPort() + " is in use by another program; choose one with --port.",
            e)
        : new Fault(
            "CENTRAL-BIND",
            "This machine cannot listen on "
                + address.getHostString()
                + " port "
                + address.getPort()
                + ".",
            e);
  }
}
