/// The charger's face: a window on the Engine and the Monitor of one point, which are programs of
/// their own and live on when it closes.
///
/// [evcharging.cp.panel.LivePoint] starts or finds the two programs and speaks to them over their
/// panel ports; [evcharging.cp.panel.PanelModel] holds what is known and what can be done, without
/// a node; [evcharging.cp.panel.PanelPane] and the panes beside it show it. What the screen says
/// ([evcharging.cp.panel.Screen]) and how Central sees the point
/// ([evcharging.cp.panel.SeenByCentral]) are decided by pure functions. Who may call it: the
/// `panel` command, demos and tests. Which thread: the FX thread, [evcharging.cp.panel.LivePoint]
/// apart.
package evcharging.cp.panel;
