/// The rules of the network: who may charge where, when a session starts and ends, what it costs.
///
/// Pure: no I/O, no clock, no thread, no randomness; time and random text come in with each command
/// ([evcharging.central.network.Moment]). [evcharging.central.network.Network#decide] looks at the
/// state and answers with events and a reply; [evcharging.central.network.Network#apply] is the
/// only thing that changes the state, live and on restart. Called on the core thread only.
///
/// Where to find a rule: who may charge here now is `Admission`; what a point's status is,
/// `StatusRule`; what a meter may say, `MeterRule`; each family of commands has one `…Rules` file.
package evcharging.central.network;
