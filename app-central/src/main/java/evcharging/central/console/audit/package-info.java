/// The audit log (requirement S-04): searched from the newest entry back through the whole chain,
/// each entry with its hash and the one before, the chain verified with a progress bar.
///
/// Who may call it: the shell. Which thread: the FX thread; the log is read, and the chain walked,
/// on the threads of [evcharging.central.console.desk.Background].
package evcharging.central.console.audit;
