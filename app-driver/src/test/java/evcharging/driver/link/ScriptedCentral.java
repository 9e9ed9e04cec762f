package evcharging.driver.link;

import evcharging.crypto.Authority;
import evcharging.crypto.ServerIdentity;
import evcharging.crypto.ServerTls;
import evcharging.link.Envelope;
import evcharging.link.Link;
import evcharging.link.LinkHandler;
import evcharging.link.LinkTimes;
import evcharging.link.Listener;
import evcharging.wire.Message;
import evcharging.wire.MessageCodec;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// A Central of real TLS sockets and the real wire that answers as a test tells it to.
public final class ScriptedCentral implements AutoCloseable {
  private final ServerIdentity identity;
  private final Script script;
  private final List<Message> heard = new CopyOnWriteArrayList<>();
  private final List<Link> links = new CopyOnWriteArrayList<>();
  private Listener listener;
  private int port;

  /// What Central says to what it hears.
  public interface Script {
    void heard(Link link, Message message);
  }

  public ScriptedCentral(Script script) {
    Authority authority = Authority.create(Instant.now());
    this.identity =
        ServerIdentity.issuedBy(
            authority, "central", List.of("localhost", "127.0.0.1"), Instant.now());
    this.script = script;
    open();
  }

  /// Listens again, at the same port as before.
  public void open() {
    try {
      listener =
          new Listener(
                  ServerTls.of(identity).listen(new InetSocketAddress("127.0.0.1", port), 50),
                  Listener.StrangerLimits.STANDARD,
                  LinkTimes.STANDARD,
                  this::receive)
              .start();
      port = listener.address().getPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void receive(Listener.Stranger stranger) {
    Link link =
        new Link(
            stranger.socket(),
            LinkTimes.STANDARD,
            Envelope.clear(new MessageCodec()),
            new LinkHandler() {
              @Override
              public void onMessage(Link from, Message message) {
                from.greeted();
                heard.add(message);
                script.heard(from, message);
              }

              @Override
              public void onClosed(Link from, String why) {
                stranger.known();
                links.remove(from);
              }
            });
    links.add(link);
    link.start();
  }

  public int port() {
    return port;
  }

  /// Everything heard so far, over all connections.
  public List<Message> heard() {
    return List.copyOf(heard);
  }

  public <T extends Message> List<T> heard(Class<T> type) {
    return heard.stream().filter(type::isInstance).map(type::cast).toList();
  }

  /// To everybody connected.
  public void say(Message message) {
    links.forEach(link -> link.send(message));
  }

  /// Cuts all connections, and goes on listening.
  public void cut() {
    links.forEach(Link::close);
  }

  public Path writeCa(Path file) throws IOException {
    return Files.writeString(file, identity.caPem());
  }

  @Override
  public void close() {
    listener.close();
    cut();
  }
}
