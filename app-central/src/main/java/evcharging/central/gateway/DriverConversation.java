package evcharging.central.gateway;

import evcharging.central.network.AccountEvent;
import evcharging.central.network.Command;
import evcharging.central.network.Origin;
import evcharging.domain.CpId;
import evcharging.domain.DriverId;
import evcharging.domain.Power;
import evcharging.domain.Refusal;
import evcharging.domain.Refusal.Code;
import evcharging.link.Link;
import evcharging.link.LinkHandler;
import evcharging.wire.BadMessage;
import evcharging.wire.FromDriver;
import evcharging.wire.Message;
import evcharging.wire.Welcome.DriverWelcome;
import evcharging.wire.Welcome.TurnedAway;
import evcharging.wire.WireName;
import java.util.Optional;

/// The conversation with one signed-in driver.
final class DriverConversation implements LinkHandler {
  /// Lists are long: who does not read them gets no more.
  private static final int UNREAD_LIMIT = 64;

  private final DriverId driver;
  private final Origin origin;
  private final GatewayParts parts;
  private final Asking core;
  private final Conversations live;
  final Correspondent peer;

  DriverConversation(
      DriverId driver,
      Origin origin,
      Arrival arrival,
      GatewayParts parts,
      Asking core,
      Conversations live) {
    this.driver = driver;
    this.origin = origin;
    this.parts = parts;
    this.core = core;
    this.live = live;
    this.peer = new Correspondent(arrival.link());
  }

  void begin(DriverWelcome welcome) {
    peer.link().greeted();
    peer.welcome(welcome);
  }

  void signedInElsewhere() {
    endWith(Refusal.of(Code.ALREADY_CONNECTED, "You signed in from another place."));
  }

  void endWith(Refusal refusal) {
    peer.endAfter(new TurnedAway(refusal, false));
  }

  @Override
  public void onMessage(Link link, Message message) {
    switch (message) {
      case FromDriver.ListPoints list -> listPoints(list);
      case FromDriver said ->
          DriverTranslation.command(driver, said).ifPresent(command -> ask(said, command));
      default -> {
        String why = "a signed-in driver does not say " + WireName.of(message).text();
        note(why);
        endWith(Refusal.of(Code.BAD_MESSAGE, why));
      }
    }
  }

  private void ask(FromDriver said, Command command) {
    core.ask(command, origin, reply -> DriverTranslation.answer(said, reply).forEach(peer::say));
  }

  private void listPoints(FromDriver.ListPoints list) {
    if (peer.link().waiting() > UNREAD_LIMIT) {
      peer.link().close("the other side reads too slowly");
      return;
    }
    PointList.of(core.view(), list.request(), this::strongest).forEach(peer::say);
  }

  private Optional<Power> strongest(CpId point) {
    return Optional.ofNullable(live.engines.get(point)).map(engine -> engine.strongest);
  }

  @Override
  public Optional<Message> onRejected(Link link, BadMessage why) {
    note(why.getMessage());
    return Optional.of(new TurnedAway(Refusal.of(Code.BAD_MESSAGE, why.getMessage()), false));
  }

  private void note(String why) {
    parts
        .refused()
        .note(origin, why, times -> new AccountEvent.AccessRefused("driver message", why, times));
  }

  @Override
  public void onClosed(Link link, String why) {
    if (leave()) {
      core.ask(new Command.DriverGone(driver), origin);
    }
  }

  /// True if no newer connection of this driver had taken its place.
  boolean leave() {
    return live.drivers.remove(driver, this);
  }
}
