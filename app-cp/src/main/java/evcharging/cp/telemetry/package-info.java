/// The point's side of Kafka: readings and reports go out, operator orders come in, all sealed.
///
/// Who may call it: the Engine and the fleet; nothing here makes its caller wait. Which thread: one
/// for what goes out, one for what comes in, each shared by all points of the process.
package evcharging.cp.telemetry;
