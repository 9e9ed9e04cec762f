/// When weather is bad enough to warn of, and when it is good again.
///
/// Pure: no I/O, clock, thread or randomness. What lives here: [evcharging.weather.alarms.Weather],
/// [evcharging.weather.alarms.Thresholds] (what is bad) and [evcharging.weather.alarms.Alarms]
/// (what Central is to be told). Who may call it: all of EV_W. Which thread: its one.
package evcharging.weather.alarms;
