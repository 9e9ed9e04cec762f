package evcharging.architecture.bad.central.journal;

import evcharging.architecture.Breaks;
import evcharging.architecture.bad.central.core.Inbox;

@Breaks("the journal does not know the core")
record KnowsTheCore(Inbox inbox) {}
