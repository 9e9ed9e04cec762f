package evcharging.wire;

import evcharging.domain.CpStatus;

/// What Central tells a Monitor.
public sealed interface ToMonitor extends Message {

  /// How the network sees the point now.
  record PointIs(CpStatus status, String reason) implements ToMonitor {}

  /// Something the point said could not be understood, and its connection was ended for it
  /// (requirement F-08): for the people at the point, whose Engine cannot be told.
  record NotUnderstood(String sentence) implements ToMonitor {}

  /// The point was deregistered or its keys were revoked: reconnecting by itself is useless.
  record GoAway(String reason) implements ToMonitor {}
}
