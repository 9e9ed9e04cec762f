package evcharging.cp.engine;

import evcharging.cp.central.CentralDoor;
import evcharging.cp.central.Proofs;
import evcharging.cp.point.Charger;
import evcharging.cp.point.PointSettings;
import evcharging.domain.CpId;
import evcharging.domain.Place;
import evcharging.domain.Price;
import evcharging.domain.Secret;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;

/// What one Engine needs to know.
///
/// @param place counts only when the point is first seen, like `price`
/// @param directory held by this process
/// @param monitorAddress where the Monitor comes to; port 0 for any
/// @param kept readings kept for each session while Kafka is away
public record EngineConfig(
    CpId point,
    Place place,
    Price price,
    Secret credential,
    String caPem,
    Path directory,
    InetSocketAddress monitorAddress,
    CentralDoor.Dialed central,
    Proofs proofs,
    PointSettings settings,
    Charger charger,
    Duration tick,
    int kept) {}
