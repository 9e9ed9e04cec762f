/// The driver's way to Central, and the thread that owns the visit.
///
/// What lives here: [evcharging.driver.link.CentralConnection] (dials, again and again, and numbers
/// its connections) and [evcharging.driver.link.VisitLoop] (feeds the machine and carries out its
/// effects in their order). Who may call it: `cli` and `kiosk`. Which thread: the loop has one, the
/// only one that touches the visit and its files; the connection has one of its own for dialling.
package evcharging.driver.link;
