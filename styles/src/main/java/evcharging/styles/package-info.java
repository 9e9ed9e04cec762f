/// What every window looks like, and the one door to the FX thread.
///
/// What lives here: [FxFeed] (the only class that calls `Platform.runLater`), [Display] (which
/// brings JavaFX up), the themes with their named colours, the bundled fonts, and the signs of
/// states and alarms. No rule of the business. Who may use it: rooms with windows (console, panel,
/// kiosk). Which thread: everything on the FX thread, except [FxFeed#offer], which any thread may
/// call and which never blocks, and [Display].
package evcharging.styles;
