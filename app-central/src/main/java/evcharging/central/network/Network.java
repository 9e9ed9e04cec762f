package evcharging.central.network;

import evcharging.domain.CpId;
import java.time.Instant;
import java.util.Optional;

/// The whole network as Central knows it, and its rules. Used by the core thread only.
public final class Network {
  private final State state;

  public Network(NetworkLimits limits, TicketSigner signer) {
    this.state = new State(limits, signer);
  }

  /// The image holds the state after the last event; no connection in it counts until
  /// [Command.Started] was decided and applied.
  public static Network restore(NetworkImage image, NetworkLimits limits, TicketSigner signer) {
    Network network = new Network(limits, signer);
    network.state.load(image);
    return network;
  }

  /// What this command leads to. Changes nothing; never blocks; never throws for anything a peer
  /// could have caused.
  public Decision decide(Command command, Origin origin, Moment now) {
    return Rules.decide(state, command, origin, now);
  }

  /// The only mutator, live and on restart.
  ///
  /// @param at when the event happened, by wall clock
  /// @param millis of the monotonic clock, for deadlines; any number on replay, since
  ///   [SystemEvent.CentralStarted] sets all deadlines anew
  public void apply(Event event, Instant at, long millis) {
    Effects.apply(state, event, at, millis);
  }

  public NetworkImage image() {
    return state.image();
  }

  public Optional<ChargePoint> point(CpId id) {
    return Optional.ofNullable(state.points.get(id));
  }

  /// @throws IllegalArgumentException if the point is unknown
  public Status status(CpId id) {
    return point(id)
        .map(state::status)
        .orElseThrow(() -> new IllegalArgumentException("unknown point"));
  }

  /// Reads the rest of the state: for reactions and views, on the core thread.
  public State state() {
    return state;
  }
}
