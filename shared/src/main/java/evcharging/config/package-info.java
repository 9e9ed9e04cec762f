/// What all programs have in common on their command line: where options come from, and how a
/// program that cannot go on says so.
///
/// Who may call it: the mains and whatever starts a program. Which thread: the main one.
package evcharging.config;
