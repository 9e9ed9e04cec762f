/// The point's drawer: everything about one charging point, why it is as it is, and what one can
/// order of it.
///
/// What lives here: [evcharging.central.console.point.PointPane] (nodes),
/// [evcharging.central.console.point.PointModel] (what it shows, no nodes) and the sections of the
/// drawer. Who may call it: the shell and demos. Which thread: the FX thread; the ledger is asked
/// in the background.
package evcharging.central.console.point;
