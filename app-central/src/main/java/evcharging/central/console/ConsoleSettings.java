package evcharging.central.console;

import evcharging.central.console.export.SaveDialog;
import evcharging.styles.text.Language;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Locale;

/// What can be chosen about the console.
///
/// @param directory where each operator's layout is kept
/// @param idle after so long without a touch nobody is signed in; zero for never
/// @param zone times are shown in
/// @param language until somebody chooses another
/// @param saving where exported files go
public record ConsoleSettings(
    Path directory, Duration idle, ZoneId zone, Language language, SaveDialog saving) {

  /// Of this machine.
  public static ConsoleSettings in(Path directory, Duration idle, SaveDialog saving) {
    return new ConsoleSettings(
        directory, idle, ZoneId.systemDefault(), Language.of(Locale.getDefault()), saving);
  }
}
