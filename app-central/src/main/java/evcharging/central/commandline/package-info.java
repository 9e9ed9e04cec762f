/// The operator's command line (`ev-central cmd out CP001` and so on): a client of the REST API of
/// a running Central, with the CA and the token file of its data directory.
///
/// One file for each family of commands. Nobody calls it but `CentralMain`; it runs on the main
/// thread.
package evcharging.central.commandline;
