package evcharging.cp.engine;

import java.math.BigDecimal;
import java.net.InetSocketAddress;

/// What an Engine grants its panel.
///
/// @param address where panels come to; port 0 for any
/// @param drills whether faults may be played from there; off unless somebody asks for it
/// @param timeScale of the simulated charger: a car's power limit is scaled with it
public record PanelConfig(InetSocketAddress address, boolean drills, BigDecimal timeScale) {}
