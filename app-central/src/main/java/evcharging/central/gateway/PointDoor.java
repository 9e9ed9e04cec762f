package evcharging.central.gateway;

import evcharging.central.network.Command;
import evcharging.central.network.PointEvent;
import evcharging.central.network.Reply;
import evcharging.crypto.MachineSecret;
import evcharging.crypto.PointKey;
import evcharging.crypto.PointRole;
import evcharging.domain.CpId;
import evcharging.domain.Epoch;
import evcharging.domain.Refusal;
import evcharging.domain.Refusal.Code;
import evcharging.domain.Secret;
import evcharging.link.Link;
import evcharging.link.LinkHandler;
import evcharging.link.SealedEnvelope;
import evcharging.wire.Hello.EngineHello;
import evcharging.wire.Hello.MonitorHello;
import evcharging.wire.KafkaAddress;
import evcharging.wire.MessageCodec;
import evcharging.wire.Welcome.PointWelcome;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;

/// The door for Engines and Monitors: proof, then the question whether that place is taken, then
/// the core, then a key of their own.
final class PointDoor {
  private final GatewayParts parts;
  private final Asking core;
  private final Conversations live;
  private final PinCheck pins;
  private final PointProof proof;
  private final MessageCodec codec;
  private final Set<Place> arriving = ConcurrentHashMap.newKeySet();

  private record Place(CpId point, PointRole role) {}

  /// What a newcomer will use once it is in.
  private record Gift(PointKey key, MachineSecret resumption, String resumptionHash) {}

  PointDoor(
      GatewayParts parts, Asking core, Conversations live, PinCheck pins, MessageCodec codec) {
    this.parts = parts;
    this.core = core;
    this.live = live;
    this.pins = pins;
    this.proof = new PointProof(parts, core);
    this.codec = codec;
  }

  /// @return the conversation, or empty if it was turned away
  Optional<LinkHandler> engine(Arrival arrival, EngineHello hello) {
    return enter(
        arrival,
        new PointProof.Claim(
            hello.point(), PointRole.ENGINE, hello.token(), hello.resumption(), hello.person()),
        live.engines,
        () -> new EngineConversation(hello, arrival, parts, core, live, pins),
        (registration, gift) ->
            new Command.AdmitEngine(
                hello.point(),
                registration,
                hello.place(),
                hello.price(),
                hello.person(),
                parts.vault().wrap(hello.point(), gift.key()),
                gift.resumptionHash()),
        parts.kafka());
  }

  /// @return the conversation, or empty if it was turned away
  Optional<LinkHandler> monitor(Arrival arrival, MonitorHello hello) {
    return enter(
        arrival,
        new PointProof.Claim(
            hello.point(), PointRole.MONITOR, hello.token(), hello.resumption(), false),
        live.monitors,
        () -> new MonitorConversation(hello.point(), arrival, parts, core, live),
        (registration, gift) ->
            new Command.AdmitMonitor(hello.point(), registration, gift.resumptionHash()),
        _ -> Optional.empty());
  }

  private <C extends PointConversation> Optional<LinkHandler> enter(
      Arrival arrival,
      PointProof.Claim claim,
      Map<CpId, C> others,
      Supplier<C> making,
      BiFunction<Long, Gift, Command> admission,
      Function<CpId, Optional<KafkaAddress>> kafka) {
    Place place = new Place(claim.point(), claim.role());
    return switch (proof.check(claim)) {
      case PointProof.Outcome.No no -> turnAway(arrival, place, no.refusal());
      case PointProof.Outcome.Proven _ when !arriving.add(place) ->
          turnAway(arrival, place, Refusal.of(Code.BUSY, claim.point() + " is just arriving."));
      case PointProof.Outcome.Proven proven -> {
        try {
          if (isAlive(others.get(claim.point()))) {
            yield turnAway(
                arrival,
                place,
                Refusal.of(
                    Code.ALREADY_CONNECTED, claim.point() + " is connected already, and alive."));
          }
          Gift gift = gift();
          C conversation = making.get();
          others.put(claim.point(), conversation);
          Reply reply =
              core.ask(admission.apply(proven.registration(), gift), conversation.origin());
          yield settle(arrival, place, conversation, gift, reply, kafka);
        } finally {
          arriving.remove(place);
        }
      }
    };
  }

  private Optional<LinkHandler> settle(
      Arrival arrival,
      Place place,
      PointConversation conversation,
      Gift gift,
      Reply reply,
      Function<CpId, Optional<KafkaAddress>> kafka) {
    if (reply instanceof Reply.Admitted(Epoch epoch)) {
      arrival.stranger().known();
      conversation.begin(
          new PointWelcome(
              epoch,
              new Secret(gift.key().text()),
              new Secret(gift.resumption().text()),
              kafka.apply(place.point())),
          SealedEnvelope.ofCentral(gift.key(), place.point(), epoch, place.role(), codec));
      return Optional.of(conversation);
    }
    conversation.leave();
    return turnAway(
        arrival,
        place,
        reply instanceof Reply.Refused(Refusal refusal)
            ? refusal
            : Refusal.of(Code.FAULT, "Central could not admit the point."));
  }

  /// A connection that is there already is asked for a sign of life. If it gives none it is over,
  /// and its end no longer counts, since the newcomer has a newer epoch.
  private boolean isAlive(PointConversation incumbent) {
    if (incumbent == null) {
      return false;
    }
    Link link = incumbent.peer.link();
    boolean alive = Challenge.isAlive(link, parts.limits().challenge());
    if (!alive) {
      link.close("silent, and the point has come back");
    }
    return alive;
  }

  private Gift gift() {
    MachineSecret resumption = MachineSecret.random();
    return new Gift(
        PointKey.random(),
        resumption,
        parts.vault().hashes().of(PointProof.RESUMPTION, resumption.text()));
  }

  private Optional<LinkHandler> turnAway(Arrival arrival, Place place, Refusal refusal) {
    String role = place.role().text();
    if (refusal.code() != Code.BUSY && refusal.code() != Code.UNAVAILABLE) {
      parts
          .refused()
          .note(
              arrival.origin(role + ":" + place.point()),
              refusal.code().name(),
              times ->
                  new PointEvent.HelloRefused(place.point(), role, refusal.code().name(), times));
    }
    arrival.turnAway(refusal);
    return Optional.empty();
  }
}
