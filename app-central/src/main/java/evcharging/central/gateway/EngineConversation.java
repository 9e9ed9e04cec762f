package evcharging.central.gateway;

import evcharging.central.network.Command;
import evcharging.central.network.Reply;
import evcharging.crypto.PointRole;
import evcharging.domain.Power;
import evcharging.domain.Refusal;
import evcharging.link.Link;
import evcharging.wire.FromEngine;
import evcharging.wire.Hello.EngineHello;
import evcharging.wire.Message;
import evcharging.wire.ToEngine.StartHereAnswer;
import java.util.Optional;

/// The conversation with one Engine.
final class EngineConversation extends PointConversation {
  private final Conversations live;
  private final PinCheck pins;

  /// What the charger can give at most, as the Engine said on this connection.
  final Power strongest;

  EngineConversation(
      EngineHello hello,
      Arrival arrival,
      GatewayParts parts,
      Asking core,
      Conversations live,
      PinCheck pins) {
    super(hello.point(), PointRole.ENGINE, arrival, parts, core);
    this.live = live;
    this.pins = pins;
    this.strongest = hello.strongest();
  }

  @Override
  public void onMessage(Link link, Message message) {
    switch (message) {
      case FromEngine.StartHere here -> startHere(here);
      case FromEngine said -> say(said);
      default -> unexpected(message);
    }
  }

  private void say(FromEngine said) {
    tell(EngineTranslation.command(point, epoch(), said), reply -> answer(said, reply));
  }

  private void startHere(FromEngine.StartHere here) {
    Optional<Refusal> no = pins.refusal(here.driver(), here.pin(), origin());
    if (no.isPresent()) {
      peer.say(new StartHereAnswer(here.request(), Optional.empty(), no));
    } else {
      say(here);
    }
  }

  private void answer(FromEngine said, Reply reply) {
    EngineTranslation.answer(said, reply).forEach(peer::say);
  }

  @Override
  void leave() {
    live.engines.remove(point, this);
  }

  @Override
  Command gone(String why) {
    return new Command.EngineGone(point, epoch(), why);
  }
}
