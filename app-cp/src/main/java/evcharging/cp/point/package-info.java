/// The machine of one charging point: plug, contactor, meter, session, faults.
///
/// Pure: no I/O, no clock, no thread, no randomness. What happens comes in as a
/// [evcharging.cp.point.PointInput] with its [evcharging.cp.point.Moment]; what is to be done goes
/// out as [evcharging.cp.point.PointEffect]s, to be carried out in their order. Who may call it:
/// the Engine, the fleet, the network simulation. Which thread: one at a time.
package evcharging.cp.point;
