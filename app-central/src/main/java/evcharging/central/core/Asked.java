package evcharging.central.core;

import evcharging.central.network.Command;
import evcharging.central.network.Origin;

/// A command and who it came from.
public record Asked(Command command, Origin origin) {}
