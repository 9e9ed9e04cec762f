/// The wall: every charging point as a tile that keeps its place, and the same list as a table.
///
/// What lives here: [evcharging.central.console.wall.WallPane] (nodes) and
/// [evcharging.central.console.wall.WallModel] (what is shown, counted, searched, chosen), the
/// query words ([evcharging.central.console.wall.Query], pure) and the virtualised wall of tiles.
/// Who may call it: the shell and demos. Which thread: the FX thread; [Query] any.
package evcharging.central.console.wall;
