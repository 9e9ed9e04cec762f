package evcharging.central.console.export;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.stage.FileChooser;
import javafx.stage.Window;

/// Asks a person where to save a file. The platform's dialog in the program; a test answers itself,
/// because the headless platform has none.
@FunctionalInterface
public interface SaveDialog {

  /// @param suggested name of the file
  /// @return empty if the person thought better of it
  Optional<Path> ask(Window owner, String suggested);

  /// Asks nobody: every file goes into this directory, under a name that is not there yet.
  static SaveDialog into(Path directory) {
    return (_, suggested) -> {
      int dot = suggested.lastIndexOf('.');
      String name = suggested.substring(0, dot);
      String ending = suggested.substring(dot);
      return Stream.iterate(1, n -> n + 1)
          .map(n -> directory.resolve(n == 1 ? suggested : name + "-" + n + ending))
          .filter(file -> !Files.exists(file))
          .findFirst();
    };
  }

  /// The platform's own.
  SaveDialog OF_THE_PLATFORM =
      (owner, suggested) -> {
        FileChooser chooser = new FileChooser();
        chooser.setInitialFileName(suggested);
        return Optional.ofNullable(chooser.showSaveDialog(owner)).map(File::toPath);
      };
}
