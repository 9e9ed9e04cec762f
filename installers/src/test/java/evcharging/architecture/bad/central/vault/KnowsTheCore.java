package evcharging.architecture.bad.central.vault;

import evcharging.architecture.Breaks;
import evcharging.architecture.bad.central.core.Inbox;

@Breaks("commands reach the core only by the named ways in")
record KnowsTheCore(Inbox inbox) {}
