package evcharging.architecture.bad.link;

import evcharging.architecture.Breaks;
import evcharging.architecture.bad.central.core.Inbox;

@Breaks("shared knows nothing of the apps")
record KnowsAnApp(Inbox inbox) {}
