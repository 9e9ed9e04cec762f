/// Enrolment of charging points: one-time codes, and who is struck out of the Registry's book.
///
/// What an admin asks is on record in Central's audit log before the Registry is asked, which notes
/// it too. Who may call it: the shell. Which thread: the FX thread; the Registry is asked on the
/// threads of [evcharging.central.console.desk.Background].
package evcharging.central.console.points;
