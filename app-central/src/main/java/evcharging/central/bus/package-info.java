/// Kafka, in and out of Central.
///
/// [RecordsIn] reads topics from positions that the owner keeps in its own database and hands raw
/// records on; [RecordsOut] writes without ever making its caller wait. Each has one thread of its
/// own and lives through any absence of the broker. Nothing here knows what a record means; that is
/// for the classes that use these two.
///
/// Callers: `evcharging.central`; the room `broker` uses [ClientSettings].
package evcharging.central.bus;
