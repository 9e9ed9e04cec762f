/// Connections between the programs: sockets, their heartbeat and their way back after a break.
///
/// What lives here: [evcharging.link.Link] (one socket), [evcharging.link.Listener] (who comes in),
/// [evcharging.link.Dialer] (who goes out, again and again) and [evcharging.link.Envelope] (clear
/// or sealed frames). Who may call it: the rooms that own a conversation. Which thread: each link
/// has one reading and one writing virtual thread of its own; callbacks come on the reading one.
package evcharging.link;
