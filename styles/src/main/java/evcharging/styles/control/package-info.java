/// Small controls that wall, kiosk and panel share: a sign as a badge, a value with its age, a
/// trend in a line.
///
/// They show what they are given: no clock, no feed, no rule. Who may use it: rooms with windows.
/// Which thread: the FX thread; [Decimation] any.
package evcharging.styles.control;
