/// OUT and RESUME as a person gives them: confirmed in a dialog that names what will happen, a
/// group only with the typed count and five seconds to undo it, and followed until the points say
/// that they did it.
///
/// What lives here: [evcharging.central.console.order.OrderBook] (what was ordered and what became
/// of it, no nodes), [evcharging.central.console.order.OrderDialog] and
/// [evcharging.central.console.order.OrderBar] (nodes). Who may call it: the console's panes that
/// command points. Which thread: the FX thread.
package evcharging.central.console.order;
