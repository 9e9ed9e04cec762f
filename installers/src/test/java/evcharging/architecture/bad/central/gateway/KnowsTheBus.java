package evcharging.architecture.bad.central.gateway;

import evcharging.architecture.Breaks;
import evcharging.architecture.bad.central.bus.Records;

@Breaks("the rooms around the core never see one another")
record KnowsTheBus(Records records) {}
