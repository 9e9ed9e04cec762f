/// What travels between the programs: sealed messages, one record each, their JSON, and the frames
/// that carry them.
///
/// What lives here: [evcharging.wire.Message] and its families, named by direction;
/// [evcharging.wire.MessageCodec], the only place that knows the JSON; frames with their limits.
/// Who may call it: every room that speaks or listens. Which thread: any; a codec is immutable.
package evcharging.wire;
