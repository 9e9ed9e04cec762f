package evcharging.central.console.export;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import javafx.stage.FileChooser;
import javafx.stage.Window;

/// Asks a person where to save a file. The platform's dialog in the program; a test answers itself,
/// because the headless platform has none.
@FunctionalInterface
public interface SaveDialog {

  /// @param suggested name of the file
  /// @return empty if the person thought better of it
  Optional<Path> ask(Window owner, String suggested);

  /// The platform's own.
  SaveDialog OF_THE_PLATFORM =
      (owner, suggested) -> {
        FileChooser chooser = new FileChooser();
        chooser.setInitialFileName(suggested);
        return Optional.ofNullable(chooser.showSaveDialog(owner)).map(File::toPath);
      };
}
