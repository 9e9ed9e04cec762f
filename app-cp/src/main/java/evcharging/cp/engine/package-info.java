/// EV_CP_E, the Engine: carries out what the machine of a point decides.
///
/// One thread, the [evcharging.cp.engine.PointLoop]'s, runs the machines of all points of this
/// process (one, or a fleet); everything that happens comes to it through one inbox. What a machine
/// changed is forced to disk first, then its messages go out. Who may call it: the programs of this
/// module.
package evcharging.cp.engine;
