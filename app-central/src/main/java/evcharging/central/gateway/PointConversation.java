package evcharging.central.gateway;

import evcharging.central.network.Command;
import evcharging.central.network.Origin;
import evcharging.central.network.PointEvent;
import evcharging.central.network.Reply;
import evcharging.crypto.PointRole;
import evcharging.domain.CpId;
import evcharging.domain.Epoch;
import evcharging.domain.Refusal;
import evcharging.domain.Refusal.Code;
import evcharging.link.Envelope;
import evcharging.link.Link;
import evcharging.link.LinkHandler;
import evcharging.link.SealedEnvelope;
import evcharging.wire.BadMessage;
import evcharging.wire.Beat;
import evcharging.wire.Message;
import evcharging.wire.Welcome.PointWelcome;
import evcharging.wire.WireName;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What the conversations with an Engine and with a Monitor have in common: sealed frames under one
/// epoch, and an end that counts for that epoch only.
abstract class PointConversation implements LinkHandler {
  private static final Logger LOG = LoggerFactory.getLogger(PointConversation.class);

  final CpId point;
  final Correspondent peer;
  final Asking core;
  private final PointRole role;
  private final Origin origin;
  private final GatewayParts parts;
  private final long began = System.nanoTime();
  private volatile Epoch epoch = Epoch.NONE;
  private volatile SealedEnvelope envelope;

  PointConversation(CpId point, PointRole role, Arrival arrival, GatewayParts parts, Asking core) {
    this.point = point;
    this.role = role;
    this.peer = new Correspondent(arrival.link());
    this.origin = arrival.origin(role.text() + ":" + point);
    this.parts = parts;
    this.core = core;
  }

  /// The core has admitted it: from here on only sealed frames count.
  final void begin(PointWelcome welcome, SealedEnvelope sealed) {
    epoch = welcome.epoch();
    envelope = sealed;
    Envelope overheard = new Overheard(sealed, point, role, parts.traffic());
    peer.link().readFrom(new FrameBudget(overheard, parts.limits(), System::nanoTime));
    peer.link().greeted();
    peer.welcome(welcome, overheard);
    LOG.info("event=point-connected point={} role={} epoch={}", point, role.text(), epoch.number());
  }

  /// A key lives for so many messages and hours; the point comes back by itself for a new one.
  final void renewIfOld(long nanos) {
    boolean old = nanos - began > parts.limits().keyLife().toNanos();
    if (envelope != null && (old || envelope.usedUp())) {
      peer.endAfter(new Beat());
    }
  }

  final Origin origin() {
    return origin;
  }

  final Epoch epoch() {
    return epoch;
  }

  /// A fact the point told must not be lost: if the core cannot take it the connection ends, and
  /// the point tells it again when it is back.
  final void tell(Command command, Consumer<Reply> answer) {
    Reply reply = core.ask(command, origin, answer);
    if (reply instanceof Reply.Refused(Refusal refusal)
        && (refusal.code() == Code.BUSY || refusal.code() == Code.UNAVAILABLE)) {
      peer.link().close("Central cannot take what the point tells now");
    }
  }

  final void unexpected(Message message) {
    rejected("a point's " + role.text() + " does not say " + WireName.of(message).text());
  }

  private void rejected(String why) {
    LOG.warn("event=message-rejected point={} role={} reason=\"{}\"", point, role.text(), why);
    parts
        .refused()
        .note(origin, why, times -> new PointEvent.MessageRejected(point, "tcp", why, times));
    peer.link().close(why);
  }

  @Override
  public final Optional<Message> onRejected(Link link, BadMessage why) {
    rejected(why.getMessage());
    return Optional.empty();
  }

  @Override
  public final void onClosed(Link link, String why) {
    leave();
    LOG.info("event=point-gone point={} role={} reason=\"{}\"", point, role.text(), why);
    if (!epoch.equals(Epoch.NONE)) {
      core.ask(gone(why), origin);
    }
  }

  /// Takes this conversation, and no newer one, out of those that are live.
  abstract void leave();

  abstract Command gone(String why);
}
