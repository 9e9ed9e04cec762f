package evcharging.link;

import evcharging.config.LastResort;
import evcharging.wire.BadMessage;
import evcharging.wire.Beat;
import evcharging.wire.FrameReader;
import evcharging.wire.FrameWriter;
import evcharging.wire.Message;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One connection: messages in, messages out, a heartbeat each way, and one end.
///
/// Sending never blocks: the outbox is bounded, and a peer too slow for it is cut off rather than
/// waited for. The writing thread sends a heartbeat whenever it had nothing else to say; the
/// reading thread calls a connection dead that was silent for three of them. A process that slept
/// reads what waits in the socket first, so it never takes its own sleep for the peer's.
@LastResort("its two threads end with the conversation, whatever a handler throws")
public final class Link implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Link.class);
  private static final int OUTBOX_LIMIT = 4096;

  private final Socket socket;
  private final LinkTimes times;
  private final LinkHandler handler;
  private final BlockingQueue<Outgoing> outbox = new ArrayBlockingQueue<>(OUTBOX_LIMIT);
  private final AtomicReference<String> closedBecause = new AtomicReference<>();
  private Envelope writing;
  private Envelope reading;
  private final long openedNanos = System.nanoTime();
  private volatile long lastHeardNanos = openedNanos;
  private volatile boolean greeted;
  private volatile boolean midWrite;
  private Thread writer;

  private record Outgoing(Message message, Envelope from) {}

  /// @param socket connected, and for TLS with the handshake done
  public Link(Socket socket, LinkTimes times, Envelope first, LinkHandler handler) {
    this.socket = socket;
    this.times = times;
    this.writing = first;
    this.reading = first;
    this.handler = handler;
  }

  /// Starts both threads. Call once.
  public Link start() {
    String peer = remote().toString();
    writer = Thread.ofVirtual().name("link-out " + peer).start(this::writeAll);
    Thread.ofVirtual().name("link-in " + peer).start(this::readAll);
    return this;
  }

  /// Hands a message to the writing thread.
  ///
  /// @return false if the connection is over, or was too slow and is over now
  public boolean send(Message message) {
    return enqueue(new Outgoing(message, null));
  }

  /// As [#send], and everything after this message goes out in the given envelope: the welcome in
  /// clear, what follows sealed.
  public boolean sendThenWrite(Message message, Envelope from) {
    return enqueue(new Outgoing(message, from));
  }

  /// Everything received from now on is in this envelope. Only inside [LinkHandler#onMessage].
  public void readFrom(Envelope envelope) {
    reading = envelope;
  }

  /// After the hello: from now on silence is measured in heartbeats. A side that met the other
  /// before this link was made calls it before [#start].
  public void greeted() {
    greeted = true;
    silenceAllowed(times.dead());
  }

  /// How long ago anything at all was heard from the other side.
  public Duration silence() {
    return Duration.ofNanos(System.nanoTime() - lastHeardNanos);
  }

  public InetSocketAddress remote() {
    return (InetSocketAddress) socket.getRemoteSocketAddress();
  }

  /// How many messages wait to be written: a measure of how slowly the other side reads.
  public int waiting() {
    return outbox.size();
  }

  public boolean isOpen() {
    return closedBecause.get() == null;
  }

  @Override
  public void close() {
    close("closed by this side");
  }

  /// Ends the connection; the first reason given is the one told. What still waits in the outbox is
  /// dropped. Never blocks: closing a TLS socket waits for a write that is under way, and that may
  /// wait for ever on a peer that does not read.
  public void close(String why) {
    if (closedBecause.compareAndSet(null, why)) {
      Thread.ofVirtual().name("link-end " + remote()).start(this::closeSocket);
    }
  }

  private void closeSocket() {
    try {
      if (midWrite) {
        socket.setSoLinger(true, 0);
      }
      socket.close();
    } catch (IOException e) {
      LOG.debug("event=close-failed peer={}", remote(), e);
    }
  }

  /// Sends what is waiting, then closes: for a last word to a peer that is turned away.
  public void closeAfter(Message last) {
    if (send(last)) {
      enqueue(new Outgoing(null, null));
    }
  }

  private boolean enqueue(Outgoing outgoing) {
    if (!isOpen()) {
      return false;
    }
    if (!outbox.offer(outgoing)) {
      close("the other side reads too slowly");
      return false;
    }
    return true;
  }

  private void writeAll() {
    try {
      FrameWriter frames =
          new FrameWriter(new BufferedOutputStream(socket.getOutputStream(), 8192));
      while (isOpen()) {
        Outgoing next = outbox.poll(times.beat().toMillis(), TimeUnit.MILLISECONDS);
        if (next == null) {
          next = new Outgoing(new Beat(), null);
        }
        if (next.message() == null) {
          close("said goodbye");
          return;
        }
        write(frames, writing.wrap(next.message()));
        if (next.from() != null) {
          writing = next.from();
        }
      }
    } catch (IOException e) {
      close(sentence(e));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      close("interrupted");
    } catch (RuntimeException e) {
      LOG.error("event=write-fault peer={}", remote(), e);
      close("a fault of this program while writing");
    }
  }

  /// Whoever closes sees either `midWrite` here, or is seen by the check after it.
  private void write(FrameWriter frames, byte[] frame) throws IOException {
    midWrite = true;
    if (isOpen()) {
      frames.write(frame);
      Outgoing following = outbox.peek();
      if (following == null || following.message() == null) {
        frames.flush();
      }
    }
    midWrite = false;
  }

  private void readAll() {
    try {
      silenceAllowed(greeted ? times.dead() : times.hello());
      FrameReader frames =
          new FrameReader(
              new BufferedInputStream(socket.getInputStream(), 8192),
              times.frame(),
              System::nanoTime);
      for (byte[] frame = frames.read(); frame != null; frame = frames.read()) {
        lastHeardNanos = System.nanoTime();
        if (!greeted && lastHeardNanos - openedNanos > times.hello().toNanos()) {
          throw new BadMessage("no hello in time");
        }
        Message message = reading.unwrap(frame);
        if (!(message instanceof Beat)) {
          handler.onMessage(this, message);
        }
      }
      close("the other side closed the connection");
    } catch (BadMessage e) {
      handler.onRejected(this, e).ifPresent(this::lastWord);
      close(e.getMessage());
    } catch (IOException e) {
      close(sentence(e));
    } catch (RuntimeException e) {
      LOG.error("event=conversation-fault peer={}", remote(), e);
      close("a fault of this program");
    } finally {
      close("ended");
      handler.onClosed(this, closedBecause.get());
    }
  }

  private void lastWord(Message message) {
    closeAfter(message);
    try {
      writer.join(times.dead());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void silenceAllowed(Duration time) {
    try {
      socket.setSoTimeout((int) time.toMillis());
    } catch (IOException e) {
      close(sentence(e));
    }
  }

  private static String sentence(IOException e) {
    if (e instanceof SocketTimeoutException) {
      return "nothing heard for too long";
    }
    return e.getMessage() == null ? "the connection broke" : e.getMessage();
  }
}
