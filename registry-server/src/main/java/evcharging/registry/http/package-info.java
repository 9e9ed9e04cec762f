/// The Registry's HTTPS face: one file per route, and the limits every request meets before.
///
/// Runs on virtual threads, one per request. Knows the desk and nothing below it.
package evcharging.registry.http;
