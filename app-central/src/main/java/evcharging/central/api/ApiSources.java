package evcharging.central.api;

import evcharging.central.core.CommandDoor;
import evcharging.central.core.NetworkView;
import evcharging.central.core.Vitals;
import evcharging.central.journal.AuditVerification;
import evcharging.central.journal.Ledger;
import evcharging.central.journal.LedgerCheck;
import evcharging.crypto.KeyedHash;
import evcharging.crypto.PasswordGate;
import java.time.InstantSource;
import java.util.function.DoubleSupplier;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/// What the API reads from and writes to.
///
/// @param view the newest state that is on disk
/// @param auditCheck walks the whole chain: takes a while
/// @param ledgerCheck adds everything up: takes a while
/// @param hash of bearer tokens
/// @param localToken of this machine's command line: an admin's
/// @param secrets where PINs and operators' secrets are hashed
/// @param vitals how Central fares
/// @param readings meter readings taken in since the start
/// @param fxFrame seconds the console's newest frame took; NaN without a console
/// @param clock what ages are told by
/// @param surroundings what Central knows of the programs around it
public record ApiSources(
    CommandDoor door,
    Supplier<NetworkView> view,
    Ledger ledger,
    Supplier<AuditVerification.Result> auditCheck,
    Supplier<LedgerCheck.Result> ledgerCheck,
    KeyedHash hash,
    String localToken,
    PasswordGate secrets,
    Supplier<Surroundings> surroundings,
    Supplier<Vitals> vitals,
    LongSupplier readings,
    DoubleSupplier fxFrame,
    InstantSource clock) {

  /// One sentence each, for `ev-central status`.
  public record Surroundings(String version, String registry, String kafka) {}
}
