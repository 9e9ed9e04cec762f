/// The one writing thread of Central and what others may see of the state.
///
/// [evcharging.central.core.Core] takes commands from a bounded inbox, decides and applies them in
/// batches, writes each batch in one transaction and only then tells anybody.
/// [evcharging.central.core.NetworkView] is the state for readers on other threads: immutable,
/// newest wins.
package evcharging.central.core;
