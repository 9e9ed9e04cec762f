package evcharging.cp.local;

import evcharging.crypto.ChallengeResponse;
import evcharging.crypto.ChallengeResponse.HealthSeal;
import evcharging.crypto.ChallengeResponse.Side;
import evcharging.domain.CpId;
import evcharging.domain.Secret;
import evcharging.link.CannotReach;
import evcharging.link.Dialer;
import evcharging.wire.BadMessage;
import evcharging.wire.EngineToMonitor;
import evcharging.wire.FrameReader;
import evcharging.wire.FrameWriter;
import evcharging.wire.Message;
import evcharging.wire.MessageCodec;
import evcharging.wire.MonitorToEngine;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import javax.net.SocketFactory;

/// The Monitor's end: asks the Engine how it is, over one connection that is made anew when it
/// broke. One thread.
public final class EngineProbe implements AutoCloseable {
  private final CpId point;
  private final ChallengeResponse proofs;
  private final Dialer dialer;
  private final Duration patience;
  private final MessageCodec codec = new MessageCodec();
  private Open open;

  private record Open(
      Socket socket, FrameReader in, FrameWriter out, HealthSeal seal, long[] next) {}

  /// @param patience for the connection, and for one answer
  public EngineProbe(CpId point, Secret credential, String host, int port, Duration patience) {
    this.point = point;
    this.proofs = new ChallengeResponse(point.value(), credential.reveal());
    this.dialer = new Dialer(host, port, SocketFactory.getDefault(), patience);
    this.patience = patience;
  }

  /// @throws NoAnswer if there was none in time, or none of this point's Engine
  public Health check() throws NoAnswer {
    try {
      if (open == null) {
        open = connect();
      }
      return ask(open);
    } catch (CannotReach | IOException | BadMessage e) {
      close();
      throw new NoAnswer(sentence(e));
    }
  }

  private Open connect() throws CannotReach, IOException, BadMessage {
    Socket socket = dialer.dial();
    try {
      socket.setSoTimeout((int) patience.toMillis());
      FrameReader in = new FrameReader(socket.getInputStream(), patience, System::nanoTime);
      FrameWriter out = new FrameWriter(socket.getOutputStream());
      String nonce = ChallengeResponse.nonce();
      say(out, new MonitorToEngine.Greeting(nonce));
      if (!(hear(in) instanceof EngineToMonitor.EngineGreeting engine)
          || !engine.point().equals(point)
          || !proofs.accepts(Side.ENGINE, nonce, engine.nonce(), engine.proof())) {
        throw new BadMessage("what answers there is not the Engine of " + point);
      }
      String proof = proofs.proof(Side.MONITOR, nonce, engine.nonce());
      say(out, new MonitorToEngine.MonitorProof(proof));
      return new Open(socket, in, out, proofs.health(nonce, engine.nonce()), new long[1]);
    } catch (IOException | BadMessage e) {
      socket.close();
      throw e;
    }
  }

  private Health ask(Open to) throws IOException, BadMessage {
    long number = to.next()[0]++;
    String nonce = ChallengeResponse.nonce();
    say(to.out(), new MonitorToEngine.HealthCheck(number, nonce));
    if (!(hear(to.in()) instanceof EngineToMonitor.Health answer)
        || answer.number() != number
        || !to.seal()
            .accepts(number, HealthText.of(nonce, answer.ok(), answer.reason()), answer.proof())) {
      throw new BadMessage("the answer does not prove to be of the Engine of " + point);
    }
    return new Health(answer.ok(), answer.reason());
  }

  private void say(FrameWriter out, Message message) throws IOException {
    out.write(codec.encode(message));
    out.flush();
  }

  private Message hear(FrameReader in) throws IOException, BadMessage {
    byte[] frame = in.read();
    if (frame == null) {
      throw new IOException("0 bytes read on a total of 1 expected bytes");
    }
    return codec.decode(frame);
  }

  private static String sentence(Exception e) {
    if (e instanceof SocketTimeoutException) {
      return "no answer in time";
    }
    return e.getMessage() == null ? "the connection broke" : e.getMessage();
  }

  @Override
  public void close() {
    if (open != null) {
      try {
        open.socket().close();
      } catch (IOException ignored) {
        // It is of no use any more either way.
      }
      open = null;
    }
  }
}
