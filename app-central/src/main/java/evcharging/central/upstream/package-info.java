/// The Registry as Central meets it: where its certificate comes from, and who may join.
///
/// [evcharging.central.upstream.ServerEnrolment] gets and renews Central's certificate before
/// anything listens; [evcharging.central.upstream.RegistryFeed] then holds the Registry's feed open
/// on one thread of its own and hands every registration and deregistration to the core. While the
/// Registry is away all known points go on (requirement F-06). Who may call it: whoever builds
/// Central, and the gateway, which asks [evcharging.central.upstream.Enrolments].
package evcharging.central.upstream;
