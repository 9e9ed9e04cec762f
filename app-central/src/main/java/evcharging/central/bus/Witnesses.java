package evcharging.central.bus;

import evcharging.central.core.FoldedRefusals;
import evcharging.central.core.PointClocks;
import evcharging.central.core.Traffic;
import java.util.function.Consumer;

/// Who is told of what comes in from Kafka, besides the core.
///
/// @param refused tells the audit log what nobody could open
/// @param traffic shows people what passes
/// @param clocks is told what time it is at the points
/// @param say is told in one line when Kafka is lost and when it is found
public record Witnesses(
    FoldedRefusals refused, Traffic traffic, PointClocks clocks, Consumer<String> say) {}
