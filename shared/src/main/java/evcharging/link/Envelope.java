package evcharging.link;

import evcharging.wire.BadMessage;
import evcharging.wire.Message;
import evcharging.wire.MessageCodec;

/// How messages become frames on a connection: in clear before the welcome, sealed after it.
///
/// `wrap` is called on the writing thread only and `unwrap` on the reading thread only, so that
/// stream counters need no lock.
public interface Envelope {
  byte[] wrap(Message message);

  /// @throws BadMessage if the frame is no message, or cannot be opened
  Message unwrap(byte[] frame) throws BadMessage;

  /// The frame as it is, inside TLS only.
  static Envelope clear(MessageCodec codec) {
    return new Envelope() {
      @Override
      public byte[] wrap(Message message) {
        return codec.encode(message);
      }

      @Override
      public Message unwrap(byte[] frame) throws BadMessage {
        return codec.decode(frame);
      }
    };
  }
}
