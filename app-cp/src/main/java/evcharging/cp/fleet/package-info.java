/// Many charging points in one process, for load: their machines in one loop, one register file,
/// one way to Kafka, and for each its own two conversations with Central.
///
/// Who may call it: the `fleet` command. Which thread: one asks the points how they are, for their
/// Monitors; everything else is on the threads of the rooms it uses.
package evcharging.cp.fleet;
