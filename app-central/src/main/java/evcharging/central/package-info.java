/// EV_Central as a program: `CentralMain` reads the options, `Central` is the only class that knows
/// every room. Nobody calls this package.
package evcharging.central;
