/// The control room: the window operators live in for eight hours.
///
/// What lives here: the shell (window, navigation, health strip, sign-in, palette). Each pane is a
/// room of its own beside it (`wall`, `point`, `alarms`, `sessions`, `drivers`, `weather`, `audit`,
/// `health`), two files each: `XPane` (nodes, style classes, bindings) and `XModel` (properties and
/// actions, no nodes). Panes know [evcharging.central.console.desk] and nothing of the shell or of
/// one another. Who may call it: `CentralMain` and the demos. Which thread: the FX thread; it reads
/// [evcharging.central.core.NetworkView] and changes nothing but by a command to the core.
package evcharging.central.console;
