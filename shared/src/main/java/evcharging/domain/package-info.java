/// The words of the network: values that are right from the moment they exist.
///
/// What lives here: identifiers, physical quantities, money, states and refusals, each checked in
/// its constructor. Who may use it: everybody. Which thread: any; everything here is immutable.
package evcharging.domain;
