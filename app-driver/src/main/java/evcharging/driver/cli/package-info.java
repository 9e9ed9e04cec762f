/// EV_Driver on the command line.
///
/// What lives here: [evcharging.driver.cli.DriverMain] (options and wiring), the words for what a
/// visit shows ([evcharging.driver.cli.Words], [evcharging.driver.cli.RefusalWords]), the commands
/// a person types, and the service file. Who may call it: nobody; it is the outermost room. Which
/// thread: the visit's loop; one more reads the keyboard.
package evcharging.driver.cli;
