/// EV_CP_M, the Monitor: checks the Engine every second and tells Central what it sees.
///
/// One thread, the [evcharging.cp.monitor.WatchLoop]'s, runs the machines; the probing has another,
/// so that an Engine that does not answer delays nothing. Who may call it: the programs of this
/// module.
package evcharging.cp.monitor;
