/// What every pane of the control room stands on: where it reads, how it acts, who is signed in.
///
/// What lives here: [evcharging.central.console.desk.Desk] and its parts, and
/// [evcharging.central.console.desk.Pane], the shape of a pane. Who may call it: the console's
/// rooms. Which thread: the FX thread, but for the work that
/// [evcharging.central.console.desk.Background] does on virtual threads of its own.
package evcharging.central.console.desk;
