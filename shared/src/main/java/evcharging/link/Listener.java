package evcharging.link;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import javax.net.ssl.SSLSocket;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Accepts connections and brings each as far as a finished TLS handshake, on a virtual thread of
/// its own, so that a slow or silent stranger delays nobody.
///
/// Strangers are limited: per address those above the limit wait for a place, in all those above
/// the limit are closed. A connection stops being a stranger when its owner calls [Stranger#known].
public final class Listener implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Listener.class);
  private static final Duration CLOSING = Duration.ofSeconds(1);
  private static final Duration TELL_EVERY = Duration.ofSeconds(1);

  private final ServerSocket server;
  private final StrangerLimits limits;
  private final LinkTimes times;
  private final Consumer<Stranger> guests;
  private final Semaphore all;
  private final Map<InetAddress, Place> perAddress = new ConcurrentHashMap<>();
  private final Thread door = Thread.ofPlatform().daemon().unstarted(this::acceptAll);
  private final AtomicLong refused = new AtomicLong();
  private final AtomicLong tellAgain = new AtomicLong(System.nanoTime());
  private volatile boolean closed;

  /// @param perAddress unauthenticated connections served at once for one address
  /// @param inAll and for all addresses together, those that wait included four times over
  public record StrangerLimits(int perAddress, int inAll) {
    public static final StrangerLimits STANDARD = new StrangerLimits(64, 256);
  }

  /// A connection nobody vouches for yet.
  public interface Stranger {
    Socket socket();

    /// It proved itself, or it is gone: its place is free again. Harmless when repeated.
    void known();
  }

  private static final class Place {
    private final Semaphore seats;
    private final AtomicInteger users = new AtomicInteger();

    Place(int seats) {
      this.seats = new Semaphore(seats);
    }
  }

  /// @param server bound; an `SSLServerSocket` for TLS
  /// @param guests called on the connection's own thread; must call [Stranger#known] in the end
  public Listener(
      ServerSocket server, StrangerLimits limits, LinkTimes times, Consumer<Stranger> guests) {
    this.server = server;
    this.limits = limits;
    this.times = times;
    this.guests = guests;
    this.all = new Semaphore(limits.inAll());
  }

  public Listener start() {
    door.setName("listener-" + server.getLocalPort());
    door.start();
    return this;
  }

  public InetSocketAddress address() {
    return (InetSocketAddress) server.getLocalSocketAddress();
  }

  /// Afterwards nobody listens there: the system keeps a port open for as long as a thread waits at
  /// it, and would let one more in.
  @Override
  public void close() {
    closed = true;
    try {
      server.close();
      if (door.isAlive()) {
        door.join(CLOSING);
      }
    } catch (IOException e) {
      LOG.debug("event=close-failed", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void acceptAll() {
    while (!closed) {
      try {
        Socket socket = server.accept();
        if (closed) {
          drop(socket);
          return;
        }
        Thread.ofVirtual()
            .name("guest " + socket.getRemoteSocketAddress())
            .start(() -> receive(socket));
      } catch (IOException e) {
        if (!closed) {
          LOG.warn("event=accept-failed reason=\"{}\"", e.getMessage());
        }
      }
    }
  }

  private void receive(Socket socket) {
    if (!all.tryAcquire()) {
      refused(socket);
      drop(socket);
      return;
    }
    Place place = perAddress.compute(socket.getInetAddress(), (a, p) -> enter(p));
    Seat seat = new Seat(socket, place);
    try {
      if (!place.seats.tryAcquire(times.hello().toMillis(), TimeUnit.MILLISECONDS)) {
        seat.leave(false);
        drop(socket);
        return;
      }
      seat.seated = true;
      shakeHands(socket);
      guests.accept(seat);
    } catch (IOException e) {
      LOG.info(
          "event=handshake-failed peer={} reason=\"{}\"",
          socket.getRemoteSocketAddress(),
          e.getMessage());
      seat.known();
      drop(socket);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      seat.known();
      drop(socket);
    }
  }

  /// A flood is a line a second, not one for each: the log and the terminal are no prey either.
  private void refused(Socket socket) {
    long count = refused.incrementAndGet();
    long now = System.nanoTime();
    long due = tellAgain.get();
    if (now - due >= 0 && tellAgain.compareAndSet(due, now + TELL_EVERY.toNanos())) {
      LOG.warn(
          "event=stranger-refused peer={} reason=too-many so-far={}",
          socket.getRemoteSocketAddress(),
          count);
    }
  }

  private Place enter(Place known) {
    Place place = known == null ? new Place(limits.perAddress()) : known;
    place.users.incrementAndGet();
    return place;
  }

  private void shakeHands(Socket socket) throws IOException {
    socket.setTcpNoDelay(true);
    socket.setSoTimeout((int) times.hello().toMillis());
    if (socket instanceof SSLSocket tls) {
      tls.startHandshake();
    }
  }

  private static void drop(Socket socket) {
    try {
      socket.close();
    } catch (IOException e) {
      LOG.debug("event=close-failed", e);
    }
  }

  private final class Seat implements Stranger {
    private final Socket socket;
    private final Place place;
    private boolean seated;
    private boolean left;

    Seat(Socket socket, Place place) {
      this.socket = socket;
      this.place = place;
    }

    @Override
    public Socket socket() {
      return socket;
    }

    @Override
    public void known() {
      leave(seated);
    }

    private synchronized void leave(boolean hadSeat) {
      if (left) {
        return;
      }
      left = true;
      all.release();
      if (hadSeat) {
        place.seats.release();
      }
      perAddress.computeIfPresent(
          socket.getInetAddress(), (a, p) -> p.users.decrementAndGet() == 0 ? null : p);
    }
  }
}
