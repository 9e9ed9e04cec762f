package evcharging.central.gateway;

import evcharging.central.core.Core;
import evcharging.central.core.FoldedRefusals;
import evcharging.central.core.Traffic;
import evcharging.central.upstream.Enrolments;
import evcharging.central.vault.KeyVault;
import evcharging.crypto.PasswordGate;
import evcharging.domain.CpId;
import evcharging.wire.KafkaAddress;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;

/// What the gateway works with.
///
/// @param kafka where a point finds Kafka, and as which user; empty while Central does not know
/// @param pins where PINs are hashed, a few at a time
/// @param refused tells the audit log who was turned away
/// @param traffic shows people what passes
public record GatewayParts(
    Core core,
    KeyVault vault,
    Enrolments enrolments,
    Function<CpId, Optional<KafkaAddress>> kafka,
    PasswordGate pins,
    FoldedRefusals refused,
    Traffic traffic,
    InstantSource clock,
    GatewayLimits limits) {}
