/// EV_Registry: the network's list of charging points and its certificate authority.
///
/// `http` → `desk` → `book` (pure rules) and `store` (H2). [evcharging.registry.Registry] builds,
/// starts and stops them; [evcharging.registry.RegistryMain] is the program.
package evcharging.registry;
