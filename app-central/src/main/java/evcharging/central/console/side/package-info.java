/// What stands beside a list: the panel of the selected row, facts, findings, a secret that is
/// shown once, and the question before an act.
///
/// Who may call it: panes with a list. Which thread: the FX thread.
package evcharging.central.console.side;
