/// What keeps a program from going on, told in a window: for who chose it from a menu and sees
/// nothing that it prints.
///
/// Who may call it: the programs with windows, at their end. Which thread: the main one calls, FX
/// shows.
package evcharging.styles.trouble;
