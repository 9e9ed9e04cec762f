/// The alarm pane and the banner of the most urgent alarm.
///
/// What lives here: [evcharging.central.console.alarms.AlarmsPane] and
/// [evcharging.central.console.alarms.AlarmBanner], with what they show. Nothing is decided here:
/// when something is an alarm, and what an acknowledgement means, the core decides
/// ([evcharging.central.network.AlarmType]). Who may call it: the shell and demos. Which thread:
/// the FX thread; tones sound on a thread of [evcharging.central.console.desk.Background].
package evcharging.central.console.alarms;
