package evcharging.architecture.bad.cp.fleet;

import evcharging.architecture.Breaks;
import evcharging.architecture.bad.central.core.Inbox;

@Breaks("apps never know one another")
record KnowsCentral(Inbox inbox) {}
