/// How Central and what is around it fare: the strip at the top of the window, the pane that
/// explains it, and the newest messages of Central and of every module.
///
/// Who may call it: the console's frame. Which thread: the FX thread.
package evcharging.central.console.health;
