/// Ctrl+K: anything by typing some of its name, and the list of keys.
///
/// Who may call it: the console's frame. Which thread: the FX thread.
package evcharging.central.console.palette;
