/// Words and figures for people, in the language they chose, switched live.
///
/// What lives here: [Texts] (words by key, as values and as bindings), [Formats] (quantities,
/// times, ages in the language's form), [Bundle] (the files of one room and what is wrong with
/// them). Who may use it: rooms with windows. Which thread: [Texts] the FX thread; the others any.
package evcharging.styles.text;
