/// The first run of a machine as a window: the same questions, steps and sentences as on a terminal
/// ([evcharging.setup]).
///
/// Who may call it: the programs with windows. Which thread: FX; one thread of its own goes through
/// the steps, which wait for the network.
package evcharging.styles.setup;
