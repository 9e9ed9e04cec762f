/// Where the book is kept: an H2 file of the Registry's own, through Jdbi.
///
/// One thread writes (`registry-writer`), one transaction after the other, each forced to disk
/// before its answer; any thread reads. The desk calls it and nobody else.
package evcharging.registry.store;
