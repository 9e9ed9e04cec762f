/// Pictures of windows without a window: for the documentation, and for tests that look.
///
/// What lives here: [Picture] (a scene to PNG), [LayoutFaults] (texts that were cut short),
/// [ContrastFaults] (texts that fade into their ground). Who may use it: demos and tests of rooms
/// with windows, and a console that saves a picture. Which thread: the FX thread.
package evcharging.styles.picture;
