/// Central's own keys: files of mode 0600 in its data directory, outside the database.
///
/// [evcharging.central.vault.KeyVault] wraps point keys, hashes machine secrets and signs tickets;
/// the cryptography itself is in `evcharging.crypto`. Who may call it: the rooms that meet points,
/// drivers and programs (`gateway`, `bus`, `api`) and whoever builds the network's rules. Any
/// thread.
package evcharging.central.vault;
