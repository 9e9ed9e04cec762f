/// The weather of the places (requirements W-01 to W-04): temperature, wind and their age, alerts
/// and what they hold, what is expected, the trend of a day; the place of a point is changed here.
///
/// Who may call it: the shell. Which thread: the FX thread; trends are read on the threads of
/// [evcharging.central.console.desk.Background].
package evcharging.central.console.weather;
