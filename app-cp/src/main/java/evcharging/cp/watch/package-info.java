/// The machine of one charging point's Monitor: what it makes of its probes and of Central.
///
/// Pure: no I/O, no clock, no thread, no randomness. Who may call it: the Monitor, the fleet, the
/// network simulation. Which thread: one at a time.
package evcharging.cp.watch;
