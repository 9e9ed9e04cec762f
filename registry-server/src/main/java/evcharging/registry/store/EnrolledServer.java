package evcharging.registry.store;

/// A server that has a certificate of ours.
///
/// @param serial of the certificate in force, in hexadecimal; an older one no longer proves
///   anything
/// @param chainPem what it was given
public record EnrolledServer(String name, String serial, String chainPem) {}
