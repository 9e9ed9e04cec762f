package evcharging.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import evcharging.domain.SessionId;
import evcharging.wire.FromDriver.ListPoints;
import evcharging.wire.FromDriver.TicketReceived;
import evcharging.wire.Message;
import evcharging.wire.MessageCodec;
import evcharging.wire.ToMonitor.GoAway;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiConsumer;
import javax.net.SocketFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Connections over real sockets of the loopback.
class LinkTest {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final LinkTimes QUICK =
      new LinkTimes(
          Duration.ofMillis(200),
          Duration.ofMillis(1_500),
          Duration.ofSeconds(3),
          Duration.ofSeconds(3));

  private final List<AutoCloseable> opened = new ArrayList<>();

  @AfterEach
  void closeAll() throws Exception {
    for (AutoCloseable thing : opened.reversed()) {
      thing.close();
    }
  }

  private <T extends AutoCloseable> T open(T thing) {
    opened.add(thing);
    return thing;
  }

  private ServerSocket server() throws IOException {
    return open(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
  }

  private Socket dial(ServerSocket server) throws IOException {
    return open(new Socket(server.getInetAddress(), server.getLocalPort()));
  }

  /// Notes what comes, and the end.
  private static final class Notes implements LinkHandler {
    private final List<Message> heard = new CopyOnWriteArrayList<>();
    private final List<String> ends = new CopyOnWriteArrayList<>();
    private BiConsumer<Link, Message> answer = (_, _) -> {};

    @Override
    public void onMessage(Link link, Message message) {
      heard.add(message);
      answer.accept(link, message);
    }

    @Override
    public void onClosed(Link link, String why) {
      ends.add(why);
    }
  }

  private Link link(Socket socket, LinkTimes times, LinkHandler handler) {
    return open(new Link(socket, times, Envelope.clear(new MessageCodec()), handler).start());
  }

  @Test
  void heartbeatsAloneKeepAConnectionAliveAndAreNotPassedOn() throws Exception {
    ServerSocket server = server();
    Notes here = new Notes();
    Notes there = new Notes();
    Link one = link(dial(server), QUICK, here);
    Link two = link(open(server.accept()), QUICK, there);
    one.greeted();
    two.greeted();
    long start = System.nanoTime();
    await()
        .during(Duration.ofSeconds(4))
        .atMost(PATIENCE)
        .until(() -> one.isOpen() && two.isOpen());
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(QUICK.dead());
    assertThat(here.heard).isEmpty();
    assertThat(there.heard).isEmpty();
    assertThat(one.silence()).isLessThan(QUICK.dead());
  }

  @Test
  void aSilentPeerIsDeadAfterThreeBeatsAndNotBefore() throws Exception {
    ServerSocket server = server();
    Notes notes = new Notes();
    Link link = link(dial(server), QUICK, notes);
    open(server.accept());
    link.greeted();
    await().atMost(PATIENCE).until(() -> !notes.ends.isEmpty());
    assertThat(notes.ends).containsExactly("nothing heard for too long");
    assertThat(link.silence()).isGreaterThanOrEqualTo(QUICK.dead());
    assertThat(link.isOpen()).isFalse();
    assertThat(link.send(new ListPoints(1))).isFalse();
  }

  @Test
  void messagesArriveInTheirOrder() throws Exception {
    ServerSocket server = server();
    Notes notes = new Notes();
    Link link = link(dial(server), LinkTimes.STANDARD, new Notes());
    link(open(server.accept()), LinkTimes.STANDARD, notes);
    for (int i = 0; i < 1_000; i++) {
      assertThat(link.send(new ListPoints(i))).isTrue();
    }
    await().atMost(PATIENCE).until(() -> notes.heard.size() == 1_000);
    for (int i = 0; i < 1_000; i++) {
      assertThat(notes.heard.get(i)).isEqualTo(new ListPoints(i));
    }
  }

  @Test
  @Tag("T19")
  void aPeerThatDoesNotReadIsCutOffAndNeverWaitedFor() throws Exception {
    ServerSocket server = server();
    Notes notes = new Notes();
    Link link = link(dial(server), LinkTimes.STANDARD, notes);
    open(server.accept());
    Message large = new TicketReceived(new SessionId("S-" + "x".repeat(120)));
    long slowest = 0;
    for (int i = 0; i < 1_000_000 && link.isOpen(); i++) {
      long before = System.nanoTime();
      link.send(large);
      slowest = Math.max(slowest, System.nanoTime() - before);
    }
    assertThat(link.isOpen()).isFalse();
    assertThat(Duration.ofNanos(slowest)).isLessThan(Duration.ofSeconds(2));
    await().atMost(PATIENCE).until(() -> !notes.ends.isEmpty());
    assertThat(notes.ends).containsExactly("the other side reads too slowly");
  }

  @Test
  void theLastWordArrivesBeforeTheEnd() throws Exception {
    ServerSocket server = server();
    Notes there = new Notes();
    Link here = link(dial(server), LinkTimes.STANDARD, new Notes());
    link(open(server.accept()), LinkTimes.STANDARD, there);
    here.send(new ListPoints(1));
    here.closeAfter(new GoAway("deregistered"));
    await().atMost(PATIENCE).until(() -> !there.ends.isEmpty());
    assertThat(there.heard).containsExactly(new ListPoints(1), new GoAway("deregistered"));
    assertThat(there.ends).containsExactly("the other side closed the connection");
  }

  @Test
  @Tag("T18")
  void bytesThatAreNoMessageEndTheConnectionWithASentence() throws Exception {
    ServerSocket server = server();
    Notes notes = new Notes();
    link(dial(server), LinkTimes.STANDARD, notes);
    Socket peer = open(server.accept());
    peer.getOutputStream().write(new byte[] {0x7f, -1, -1, -1});
    await().atMost(PATIENCE).until(() -> !notes.ends.isEmpty());
    assertThat(notes.ends).containsExactly("a frame has 1 to 65536 bytes");
  }

  @Test
  void aFaultOfTheOwnerEndsThatConnectionOnly() throws Exception {
    ServerSocket server = server();
    Notes clumsy = new Notes();
    clumsy.answer =
        (_, _) -> {
          throw new IllegalStateException("a fault on purpose, for the test");
        };
    Link here = link(dial(server), LinkTimes.STANDARD, new Notes());
    link(open(server.accept()), LinkTimes.STANDARD, clumsy);
    here.send(new ListPoints(1));
    await().atMost(PATIENCE).until(() -> !clumsy.ends.isEmpty());
    assertThat(clumsy.ends).containsExactly("a fault of this program");
  }

  // Strangers

  private Listener listen(Listener.StrangerLimits limits, List<Listener.Stranger> guests)
      throws IOException {
    return open(new Listener(server(), limits, LinkTimes.STANDARD, guests::add).start());
  }

  @Test
  @Tag("T20")
  void strangersAboveTheLimitOfAnAddressWaitForAPlace() throws Exception {
    List<Listener.Stranger> guests = new CopyOnWriteArrayList<>();
    Listener listener = listen(new Listener.StrangerLimits(2, 10), guests);
    for (int i = 0; i < 3; i++) {
      open(new Socket(listener.address().getAddress(), listener.address().getPort()));
    }
    await().during(Duration.ofMillis(500)).atMost(PATIENCE).until(() -> guests.size() == 2);
    guests.getFirst().known();
    guests.getFirst().known();
    await().atMost(PATIENCE).until(() -> guests.size() == 3);
  }

  @Test
  @Tag("T20")
  void strangersAboveTheLimitInAllAreClosed() throws Exception {
    List<Listener.Stranger> guests = new CopyOnWriteArrayList<>();
    Listener listener = listen(new Listener.StrangerLimits(5, 2), guests);
    InetSocketAddress at = listener.address();
    open(new Socket(at.getAddress(), at.getPort()));
    open(new Socket(at.getAddress(), at.getPort()));
    await().atMost(PATIENCE).until(() -> guests.size() == 2);
    Socket third = open(new Socket(at.getAddress(), at.getPort()));
    third.setSoTimeout((int) PATIENCE.toMillis());
    assertThat(third.getInputStream().read()).isEqualTo(-1);
    guests.getFirst().known();
    open(new Socket(at.getAddress(), at.getPort()));
    await().atMost(PATIENCE).until(() -> guests.size() == 3);
  }

  // Dialling

  @Test
  @Tag("C-04")
  void whereNobodyListensIsSaidInOneSentence() throws Exception {
    int port;
    try (ServerSocket gone = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = gone.getLocalPort();
    }
    Dialer dialer =
        new Dialer("127.0.0.1", port, SocketFactory.getDefault(), Duration.ofSeconds(5));
    assertThatExceptionOfType(CannotReach.class)
        .isThrownBy(dialer::dial)
        .withMessage("127.0.0.1:" + port + ": nobody listens there");
  }

  @Test
  void pausesGrowToTheirLimitAndStartOverAfterASuccess() {
    Backoff backoff = new Backoff(Duration.ofMillis(100), Duration.ofMillis(400));
    for (long most : new long[] {100, 200, 400, 400}) {
      assertThat(backoff.pause()).isBetween(Duration.ofMillis(most / 2), Duration.ofMillis(most));
    }
    backoff.succeeded();
    assertThat(backoff.pause()).isLessThanOrEqualTo(Duration.ofMillis(100));
  }
}
