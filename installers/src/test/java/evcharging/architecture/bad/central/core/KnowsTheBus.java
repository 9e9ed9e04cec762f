package evcharging.architecture.bad.central.core;

import evcharging.architecture.Breaks;
import evcharging.architecture.bad.central.bus.Records;

@Breaks("the core does not know the rooms around it")
record KnowsTheBus(Records records) {}
