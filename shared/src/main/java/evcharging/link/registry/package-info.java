/// The one client of the Registry, for points and for Central: what they ask, and in plain words
/// why it failed.
///
/// Any thread; every call blocks for at most its time-out. A program that holds the feed open does
/// so on a thread of its own.
package evcharging.link.registry;
