/// The control room: the window of Central, in the same process as the server.
///
/// What lives here: [evcharging.central.console.Console] opens it; `ConsoleWindow` is the frame
/// (navigation, panes, the point's drawer, banner, health strip); `Panes` is the list of the panes,
/// each a room of its own beside this one and built on [evcharging.central.console.desk]. Who may
/// call it: `Central`'s main, by `Console`. Which thread: the FX thread; only `FxFeed` in styles
/// crosses to it.
///
/// Nothing here may stop Central: a part that throws is replaced by a card with an incident id.
package evcharging.central.console;
