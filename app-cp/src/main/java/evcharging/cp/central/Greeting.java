package evcharging.cp.central;

import evcharging.cp.central.CentralDoor.Dialed;
import evcharging.link.CannotReach;
import evcharging.wire.BadMessage;
import evcharging.wire.Beat;
import evcharging.wire.FrameReader;
import evcharging.wire.FrameWriter;
import evcharging.wire.Hello;
import evcharging.wire.MessageCodec;
import evcharging.wire.Welcome;
import java.io.IOException;
import java.net.Socket;

/// The first words of a conversation with Central: the only two frames in clear, inside TLS.
/// Nothing else is sent before the key is there.
final class Greeting {
  private final Dialed place;
  private final MessageCodec codec;

  Greeting(Dialed place, MessageCodec codec) {
    this.place = place;
    this.codec = codec;
  }

  /// @param socket open, for the conversation that begins now
  record Greeted(Socket socket, Welcome.PointWelcome welcome) {}

  Greeted say(Hello hello) throws CannotReach, TurnedAwayException {
    Socket socket = dial();
    try {
      FrameWriter out = new FrameWriter(socket.getOutputStream());
      out.write(codec.encode(hello));
      out.flush();
      FrameReader in =
          new FrameReader(socket.getInputStream(), place.times().frame(), System::nanoTime);
      return new Greeted(socket, welcome(in));
    } catch (TurnedAwayException e) {
      drop(socket);
      throw e;
    } catch (IOException | BadMessage e) {
      drop(socket);
      throw new CannotReach(
          "cannot reach Central at " + place.address() + ": it hung up before its welcome", e);
    }
  }

  private Socket dial() throws CannotReach {
    try {
      return place.dialer().dial();
    } catch (CannotReach e) {
      throw new CannotReach("cannot reach Central at " + e.getMessage(), e);
    }
  }

  private Welcome.PointWelcome welcome(FrameReader in)
      throws IOException, BadMessage, TurnedAwayException {
    for (byte[] frame = in.read(); frame != null; frame = in.read()) {
      switch (codec.decode(frame)) {
        case Beat _ -> {}
        case Welcome.PointWelcome welcome -> {
          return welcome;
        }
        case Welcome.TurnedAway no -> throw new TurnedAwayException(no);
        default -> throw new BadMessage("a welcome was expected");
      }
    }
    throw new IOException("the other side closed the connection");
  }

  private static void drop(Socket socket) {
    try {
      socket.close();
    } catch (IOException ignored) {
      // It never carried a conversation; there is nothing to save.
    }
  }
}
