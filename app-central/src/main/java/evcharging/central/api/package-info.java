/// The REST API of Central: HTTPS with Central's certificate, JSON, one file for each route.
///
/// A request passes [evcharging.central.api.Router] (which route, which methods),
/// [evcharging.central.api.Gate] (who is it, and may they: rights in
/// [evcharging.central.network.Right]) and then its route, which reads the view or submits a
/// command and answers after the commit. Nobody calls this room; it runs on virtual threads of its
/// own.
package evcharging.central.api;
