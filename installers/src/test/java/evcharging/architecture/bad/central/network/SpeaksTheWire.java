package evcharging.architecture.bad.central.network;

import evcharging.architecture.Breaks;
import evcharging.architecture.bad.wire.Message;

@Breaks("pure rooms know only themselves")
record SpeaksTheWire(Message message) {}
