package evcharging.link;

import evcharging.wire.Message;

/// The owner of a conversation. Called on the link's reading thread, one call at a time.
public interface LinkHandler {

  /// A message arrived; heartbeats are not passed on.
  void onMessage(Link link, Message message);

  /// The connection is over; called exactly once, after the last message.
  ///
  /// @param why one sentence for people
  void onClosed(Link link, String why);
}
