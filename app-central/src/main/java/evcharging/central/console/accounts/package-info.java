/// Operators of the console and tokens of programs: made and taken back by an admin.
///
/// Who may call it: the console's frame. Which thread: the FX thread; secrets are hashed in
/// [evcharging.central.console.desk.Background].
package evcharging.central.console.accounts;
