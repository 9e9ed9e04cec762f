/// The drivers: who is enrolled, who charges, whose request is under way and how far, who is
/// locked; enrolment, lock and new PINs.
///
/// Drivers appear by their pseudonym only (P-05). Who may call it: the shell. Which thread: the FX
/// thread; hashes and the ledger on the threads of [evcharging.central.console.desk.Background].
package evcharging.central.console.drivers;
