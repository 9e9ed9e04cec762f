package evcharging.central.gateway;

import evcharging.link.Link;
import evcharging.link.LinkHandler;
import evcharging.link.Listener.Stranger;
import evcharging.wire.BadMessage;
import evcharging.wire.Message;
import evcharging.wire.Welcome.TurnedAway;
import java.util.Optional;

/// One connection from its first frame on: first the door, then the conversation it leads to.
final class Reception implements LinkHandler {
  private final Door door;
  private final Stranger stranger;
  private Optional<LinkHandler> conversation = Optional.empty();
  private boolean heard;

  Reception(Door door, Stranger stranger) {
    this.door = door;
    this.stranger = stranger;
  }

  @Override
  public void onMessage(Link link, Message message) {
    if (conversation.isPresent()) {
      conversation.get().onMessage(link, message);
    } else if (!heard) {
      heard = true;
      conversation = door.admit(arrival(link), message);
    }
  }

  @Override
  public Optional<Message> onRejected(Link link, BadMessage why) {
    return conversation
        .map(c -> c.onRejected(link, why))
        .orElseGet(
            () -> Optional.of(new TurnedAway(door.bad(arrival(link), why.getMessage()), false)));
  }

  @Override
  public void onClosed(Link link, String why) {
    stranger.known();
    conversation.ifPresent(c -> c.onClosed(link, why));
  }

  private Arrival arrival(Link link) {
    return new Arrival(link, stranger, link.remote().getAddress().getHostAddress());
  }
}
