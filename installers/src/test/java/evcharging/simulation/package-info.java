/// The whole network in one thread and one clock: the real Central rules, Engines, Monitors and
/// Drivers, on a network that delays, drops and cuts, with processes that are killed at any moment.
///
/// Everything that happens follows from the seed; a failure names its seed, and the seed replays
/// it.
package evcharging.simulation;
