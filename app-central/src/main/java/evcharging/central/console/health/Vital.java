package evcharging.central.console.health;

import evcharging.styles.control.Age;
import java.util.Optional;

/// One part of the strip, as it is shown.
///
/// @param code `tcp`, `kafka` …: texts `health.<code>` and `health.<code>.explained`
/// @param figure short, for the strip
/// @param sentence for the pane
/// @param age how old what is said is; empty if nothing ever came
record Vital(String code, Grade grade, String figure, String sentence, Optional<Age> age) {}
