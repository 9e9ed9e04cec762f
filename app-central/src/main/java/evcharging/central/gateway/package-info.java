/// The TCP side of Central: Engines, Monitors and drivers.
///
/// [evcharging.central.gateway.TcpGateway] listens; [evcharging.central.gateway.Door] looks at the
/// first frame and lets nobody further without a proof; then each connection has a conversation
/// (`EngineConversation`, `MonitorConversation`, `DriverConversation`) that turns messages into
/// commands. What the messages mean is in [evcharging.central.gateway.EngineTranslation] and its
/// two sisters, which know no sockets. [evcharging.central.gateway.TcpDelivery] takes what leaves
/// the house to the connection it is for.
///
/// Threads: a conversation runs on the reading thread of its own link and waits there for the
/// core's answer, so that one connection never has more than one command in the core's inbox.
/// Nothing here decides about charging: that is `network`'s.
package evcharging.central.gateway;
