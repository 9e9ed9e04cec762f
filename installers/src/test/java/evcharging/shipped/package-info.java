/// The installers, tried as a machine's owner would: each in a bare Debian of its own.
package evcharging.shipped;
