package evcharging.central;

import evcharging.central.console.ConsolePictures;
import evcharging.config.Fault;
import evcharging.domain.CpId;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// `--console-pictures`: each line `NAME PANE [CP_ID]` that is typed saves a picture of the
/// console; each is answered by a line. Central goes on without, whatever becomes of a picture.
final class PicturesByLine {
  private final InputStream in;
  private final Path directory;
  private final Supplier<ConsolePictures> console;
  private final Consumer<String> lines;
  private Optional<ConsolePictures> opened = Optional.empty();

  /// @param console opened at the first line
  /// @param lines the answers
  PicturesByLine(
      InputStream in, Path directory, Supplier<ConsolePictures> console, Consumer<String> lines) {
    this.in = in;
    this.directory = directory;
    this.console = console;
    this.lines = lines;
  }

  void start() {
    Thread.ofPlatform().name("pictures").daemon().start(this::read);
  }

  private void read() {
    BufferedReader typed = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    try {
      for (String line = typed.readLine(); line != null; line = typed.readLine()) {
        if (!line.isBlank()) {
          lines.accept(answer(line.strip().split("\\s+")));
        }
      }
    } catch (IOException e) {
      lines.accept("No more pictures: " + e.getMessage());
    }
  }

  private String answer(String[] words) {
    if (words.length < 2 || words.length > 3) {
      return "Pictures: NAME PANE [CP_ID]";
    }
    Path file = directory.resolve(Path.of(words[0]).getFileName() + ".png");
    try {
      Optional<CpId> point = words.length == 3 ? Optional.of(new CpId(words[2])) : Optional.empty();
      if (opened.isEmpty()) {
        opened = Optional.of(console.get());
      }
      opened.get().save(words[1], point, file);
      return "Picture " + file;
    } catch (CompletionException e) {
      return "No picture " + words[0] + ": " + e.getCause().getMessage();
    } catch (Fault | IllegalArgumentException e) {
      return "No picture " + words[0] + ": " + e.getMessage();
    }
  }
}
