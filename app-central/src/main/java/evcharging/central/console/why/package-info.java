/// "Why?" in the language of the moment: the facts behind a status and behind a denial as
/// sentences.
///
/// What lives here: [evcharging.central.console.why.WhyTexts]. Who may call it: the console's
/// panes. Which thread: the FX thread.
package evcharging.central.console.why;
