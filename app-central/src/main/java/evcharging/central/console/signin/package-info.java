/// Who may use the console: sign-in, lock-out, idle lock. Nobody is signed in at the start.
///
/// Who may call it: the console's frame. Which thread: the FX thread; secrets are hashed in
/// [evcharging.central.console.desk.Background].
package evcharging.central.console.signin;
