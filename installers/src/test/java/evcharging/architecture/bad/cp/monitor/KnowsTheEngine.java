package evcharging.architecture.bad.cp.monitor;

import evcharging.architecture.Breaks;
import evcharging.architecture.bad.cp.engine.KnowsTheMonitor;

@Breaks("rooms are free of cycles")
public record KnowsTheEngine(KnowsTheMonitor other) {}
