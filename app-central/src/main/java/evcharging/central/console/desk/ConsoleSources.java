package evcharging.central.console.desk;

import evcharging.central.core.CommandDoor;
import evcharging.central.core.NetworkView;
import evcharging.central.core.TrafficEntry;
import evcharging.central.core.Vitals;
import evcharging.central.journal.AuditVerification;
import evcharging.central.journal.Ledger;
import evcharging.central.journal.LedgerCheck;
import evcharging.central.journal.TicketRow;
import evcharging.central.upstream.Registrar;
import evcharging.crypto.KeyedHash;
import evcharging.crypto.PasswordGate;
import evcharging.domain.CpId;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;

/// What the console reads from, and its one way to change anything. Any thread; nothing here blocks
/// but the ledger, the checks and the hashes, which belong into [Background].
///
/// @param door the way into the core
/// @param view the newest state that is on disk
/// @param ledger sessions, tickets, trends, audit log
/// @param auditCheck walks the whole chain: takes a while
/// @param auditWalk the same, with progress, and a way to stop it
/// @param ledgerCheck adds everything up: takes a while
/// @param genuine whether a ticket carries Central's signature
/// @param registrar what an operator asks the Registry: takes a moment
/// @param secrets where PINs and operators' secrets are hashed and checked
/// @param vitals how Central fares
/// @param traffic the newest frames and records of a point, the newest first, no secrets in them
/// @param tokens how bearer tokens are hashed
/// @param version of this Central
public record ConsoleSources(
    CommandDoor door,
    Supplier<NetworkView> view,
    Ledger ledger,
    Supplier<AuditVerification.Result> auditCheck,
    Function<AuditVerification.Progress, AuditVerification.Result> auditWalk,
    Supplier<LedgerCheck.Result> ledgerCheck,
    Predicate<TicketRow> genuine,
    Registrar registrar,
    PasswordGate secrets,
    Supplier<Vitals> vitals,
    Function<CpId, List<TrafficEntry>> traffic,
    KeyedHash tokens,
    String version) {

  /// The same with another way in: a test that watches what is submitted.
  public ConsoleSources with(CommandDoor other) {
    return new ConsoleSources(
        other,
        view,
        ledger,
        auditCheck,
        auditWalk,
        ledgerCheck,
        genuine,
        registrar,
        secrets,
        vitals,
        traffic,
        tokens,
        version);
  }

  /// The same with a state of another making: a demo, a bench.
  public ConsoleSources with(Supplier<NetworkView> other) {
    return new ConsoleSources(
        door,
        other,
        ledger,
        auditCheck,
        auditWalk,
        ledgerCheck,
        genuine,
        registrar,
        secrets,
        vitals,
        traffic,
        tokens,
        version);
  }
}
