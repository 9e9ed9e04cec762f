package evcharging.architecture.bad.cp.engine;

import evcharging.architecture.Breaks;
import evcharging.architecture.bad.cp.monitor.KnowsTheEngine;

@Breaks("rooms are free of cycles")
public record KnowsTheMonitor(KnowsTheEngine other) {}
