package evcharging.cp.engine;

import evcharging.cp.central.CentralDoor;
import evcharging.cp.central.Proofs;
import evcharging.cp.point.Charger;
import evcharging.cp.point.PointSettings;
import evcharging.domain.CpId;
import evcharging.domain.Place;
import evcharging.domain.Price;

/// One charging point and its way to Central.
///
/// @param place counts only when the point is first seen, like `price`
public record PointConfig(
    CpId point,
    Place place,
    Price price,
    CentralDoor.Dialed central,
    Proofs proofs,
    PointSettings settings,
    Charger charger) {}
