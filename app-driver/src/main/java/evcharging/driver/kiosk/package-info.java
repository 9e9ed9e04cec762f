/// The driver's kiosk: what a driver in the rain sees, and taps.
///
/// What lives here: [evcharging.driver.kiosk.Kiosk] (puts it together), one pane and one model for
/// each screen, [evcharging.driver.kiosk.KioskModel] (which screen is up, and the visit behind it).
/// No rule of the business: the visit's machine and Central decide. Who may call it: `cli`. Which
/// thread: the FX thread; what the visit's thread shows comes through [evcharging.styles.FxFeed].
package evcharging.driver.kiosk;
