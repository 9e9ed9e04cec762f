package evcharging.central.network;

import evcharging.domain.CpStatus;

/// A point's status and, in one sentence, why.
public record Status(CpStatus status, String reason) {}
