/// Where a request meets the book: one call is one transaction. Checks secrets against their
/// hashes, asks the rules in `book`, writes through `store`, and tells the feed.
///
/// Called by the routes in `http` and by the operator's local commands, on any thread.
package evcharging.registry.desk;
