package evcharging.central.console;

import evcharging.central.console.desk.Desk;
import evcharging.central.console.desk.Pane;
import java.util.function.Function;
import org.kordamp.ikonli.Ikon;

/// How one pane comes to be; its name and glyph are known even if that fails.
///
/// @param code as [Pane#code]
/// @param whileLocked whether it is to be seen while nobody is signed in
record PaneKind(String code, Ikon glyph, boolean whileLocked, Function<Desk, Pane> make) {}
