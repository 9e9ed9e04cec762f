/// The rules of the Registry: who may enter the book, who may be struck out of it, what a code or a
/// credential must be, when tries must wait.
///
/// Pure: no I/O, no clock, no thread, no randomness, no cryptography; hashes come in as text. The
/// desk calls it; tests need nothing else.
package evcharging.registry.book;
