/// The local link between a point's Engine and its Monitor: both ends of it, side by side.
///
/// Plain TCP, because nothing secret passes; each end proves with every answer that it holds the
/// point's credential, so that neither a fake Engine nor a fake Monitor is believed. Who may call
/// it: the Engine and the Monitor. Which thread: the Engine's end has a virtual thread for each
/// connection, the Monitor's end works on the caller's.
package evcharging.cp.local;
