/// What a driver's program keeps on disk: the request that waits for its answer, the session token,
/// the tickets.
///
/// What lives here: [evcharging.driver.store.VisitFiles]. Who may call it: `link`, `cli`, `kiosk`.
/// Which thread: the one that owns the visit. Every file is readable by its owner only, is written
/// whole or not at all, and is on disk when the call returns.
package evcharging.driver.store;
