/// The sessions: those in progress and the history, with their tickets.
///
/// What lives here: [evcharging.central.console.sessions.SessionsPane] with its model, the ticket
/// beside it, and the words of its search box. The history is read from the ledger page by page,
/// kept as slim lines and searched in memory, so that every keystroke has its rows, its count and
/// its totals at once. Who may call it: the shell. Which thread: the FX thread; the ledger is read
/// on the threads of [evcharging.central.console.desk.Background].
package evcharging.central.console.sessions;
