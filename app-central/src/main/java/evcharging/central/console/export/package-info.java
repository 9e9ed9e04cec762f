/// Lists as people keep them: on screen, as CSV and as PDF, from the same columns, so that a file
/// always equals what was seen.
///
/// What lives here: [evcharging.central.console.export.Column] and
/// [evcharging.central.console.export.Sheet], the two writers, and
/// [evcharging.central.console.export.Exporting] with its buttons. Who may call it: panes with a
/// list. Which thread: the FX thread; files are written on the threads of
/// [evcharging.central.console.desk.Background].
package evcharging.central.console.export;
