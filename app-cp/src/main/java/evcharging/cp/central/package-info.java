/// The way to Central, for Engine and Monitor alike: the proof, the welcome, the sealed
/// conversation, and the way back after a break.
///
/// Who may call it: the Engine, the Monitor, the fleet. Which thread: each door has one of its own;
/// its visitor is called on that one and on the link's reading thread, never on both at once.
package evcharging.cp.central;
