package evcharging.central.core;

import evcharging.central.network.Command;
import evcharging.central.network.Decision;
import evcharging.central.network.Moment;
import evcharging.central.network.Network;
import evcharging.central.network.Origin;

/// What a command leads to; [Network#decide] but in tests of the core itself.
interface Decider {
  Decision decide(Network network, Command command, Origin origin, Moment now);
}
