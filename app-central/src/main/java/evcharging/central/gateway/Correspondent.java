package evcharging.central.gateway;

import evcharging.link.Envelope;
import evcharging.link.Link;
import evcharging.wire.Message;
import java.util.ArrayList;
import java.util.List;

/// The speaking side of a conversation. What is to be said before the welcome went out waits for
/// it: the core's reactions to an arrival may be faster than its reply.
final class Correspondent {
  private static final int WAITING_LIMIT = 1_000;

  private final Link link;
  private final List<Message> waiting = new ArrayList<>();
  private boolean welcomed;

  Correspondent(Link link) {
    this.link = link;
  }

  Link link() {
    return link;
  }

  synchronized void say(Message message) {
    if (welcomed) {
      link.send(message);
    } else if (waiting.size() < WAITING_LIMIT) {
      waiting.add(message);
    }
  }

  /// Sends the welcome, and everything after it in the same envelope.
  synchronized void welcome(Message welcome) {
    link.send(welcome);
    sayWhatWaits();
  }

  /// Sends the welcome in the envelope of the hello, and everything after it in the next.
  synchronized void welcome(Message welcome, Envelope next) {
    link.sendThenWrite(welcome, next);
    sayWhatWaits();
  }

  private void sayWhatWaits() {
    waiting.forEach(link::send);
    waiting.clear();
    welcomed = true;
  }

  /// Ends the conversation when everything said so far has gone out.
  synchronized void endAfter(Message last) {
    link.closeAfter(last);
  }
}
