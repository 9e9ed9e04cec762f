/// One driver's visit, as a pure machine: what is asked, what is shown, what must be on disk first.
///
/// What lives here: [evcharging.driver.visit.Visit], its inputs, its effects and what a person is
/// to see ([evcharging.driver.visit.Sight]), without a word of any language. No I/O, clock, thread
/// or randomness: time and ids come in with the inputs. Who may call it: the rooms `link`, `cli`
/// and `kiosk`, and the simulation of the network. Which thread: one, the one that owns the
/// machine.
package evcharging.driver.visit;
