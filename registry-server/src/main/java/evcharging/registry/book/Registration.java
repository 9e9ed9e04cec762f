package evcharging.registry.book;

import evcharging.domain.CpId;
import evcharging.domain.Place;

/// What the book says about one point now.
///
/// @param number of the change that made it so; every change in the book has a higher one than all
///   before it
/// @param credentialHash keyed hash; empty once the point is deregistered
public record Registration(
    long number, CpId point, Place place, boolean active, String credentialHash) {}
