/// The demo: the whole network on one machine, as shipped, playing the story of the project
/// document by itself; the same tools start the programs for the tests of real processes.
///
/// Who may call it: `mvn -Pdemo`, and tests. Nothing here knows the inside of any program: only
/// their command lines, what they print, and what they leave on disk.
package evcharging.demo;
