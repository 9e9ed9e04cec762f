package evcharging.central.gateway;

import evcharging.crypto.ClientTls;
import evcharging.crypto.PointKey;
import evcharging.crypto.PointRole;
import evcharging.domain.CpId;
import evcharging.link.Envelope;
import evcharging.link.SealedEnvelope;
import evcharging.wire.BadMessage;
import evcharging.wire.Beat;
import evcharging.wire.FrameReader;
import evcharging.wire.FrameWriter;
import evcharging.wire.Message;
import evcharging.wire.MessageCodec;
import evcharging.wire.Welcome.PointWelcome;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import javax.net.ssl.SSLSocket;

/// Whoever calls Central in these tests: a real TLS socket, frame by frame, so that a test may also
/// say what no proper program says. Sends no heartbeat by itself.
final class Caller implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final MessageCodec codec = new MessageCodec();
  private final SSLSocket socket;
  private final FrameReader in;
  private final FrameWriter out;
  private Envelope envelope = Envelope.clear(codec);

  Caller(ClientTls tls, InetSocketAddress central) {
    try {
      socket = tls.connect("localhost", central.getPort(), PATIENCE);
      socket.setSoTimeout((int) PATIENCE.toMillis());
      in = new FrameReader(socket.getInputStream(), PATIENCE, System::nanoTime);
      out = new FrameWriter(socket.getOutputStream());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Caller say(Message message) {
    return sayRaw(wrapped(message));
  }

  byte[] wrapped(Message message) {
    return envelope.wrap(message);
  }

  Caller sayRaw(byte[] frame) {
    try {
      out.write(frame);
      out.flush();
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Bytes without any frame around them.
  Caller sayBytes(byte... bytes) {
    try {
      socket.getOutputStream().write(bytes);
      socket.getOutputStream().flush();
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The next message that is no heartbeat.
  Message hear() {
    try {
      while (true) {
        byte[] frame = in.read();
        if (frame == null) {
          throw new AssertionError("Central closed the connection");
        }
        Message message = envelope.unwrap(frame);
        if (!(message instanceof Beat)) {
          return message;
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (BadMessage e) {
      throw new AssertionError(e);
    }
  }

  /// The next message of this kind; others are passed over.
  <M extends Message> M hear(Class<M> kind) {
    Message message = hear();
    while (!kind.isInstance(message)) {
      message = hear();
    }
    return kind.cast(message);
  }

  /// From now on sealed, as the welcome says.
  PointWelcome welcomed(CpId point, PointRole role) {
    PointWelcome welcome = hear(PointWelcome.class);
    envelope =
        SealedEnvelope.ofPoint(
            PointKey.parse(welcome.pointKey().reveal()), point, welcome.epoch(), role, codec);
    return welcome;
  }

  /// True once Central has closed the connection; messages before that are passed over.
  boolean isClosedByCentral() {
    try {
      while (in.read() != null) {
        continue;
      }
      return true;
    } catch (java.net.SocketTimeoutException e) {
      return false;
    } catch (IOException e) {
      return true;
    } catch (BadMessage e) {
      throw new AssertionError(e);
    }
  }

  void hangUp() {
    close();
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
