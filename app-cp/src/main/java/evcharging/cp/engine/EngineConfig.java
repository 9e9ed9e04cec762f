package evcharging.cp.engine;

import evcharging.domain.Secret;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;

/// What one Engine needs to know.
///
/// @param credential what its Monitor must hold as well
/// @param directory held by this process
/// @param monitorAddress where the Monitor comes to; port 0 for any
/// @param tick see [PointLoop]
/// @param panel where its panel comes to, and what it may do
/// @param kept readings kept for each session while Kafka is away
public record EngineConfig(
    PointConfig point,
    Secret credential,
    String caPem,
    Path directory,
    InetSocketAddress monitorAddress,
    PanelConfig panel,
    Duration tick,
    int kept) {}
