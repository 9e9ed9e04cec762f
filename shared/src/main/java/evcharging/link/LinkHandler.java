package evcharging.link;

import evcharging.wire.BadMessage;
import evcharging.wire.Message;
import java.util.Optional;

/// The owner of a conversation. Called on the link's reading thread, one call at a time.
public interface LinkHandler {

  /// A message arrived; heartbeats are not passed on.
  void onMessage(Link link, Message message);

  /// A frame was no message or could not be opened: the connection ends now.
  ///
  /// @return a last word for the other side, if it deserves one
  default Optional<Message> onRejected(Link link, BadMessage why) {
    return Optional.empty();
  }

  /// The connection is over; called exactly once, after the last message.
  ///
  /// @param why one sentence for people
  void onClosed(Link link, String why);
}
