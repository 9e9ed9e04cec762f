package evcharging.cp;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/// The printed lines people know from the project document, in UTF-8 whatever the platform thinks.
final class Console {
  private static final PrintStream OUT =
      new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);

  private Console() {}

  static void print(String line) {
    OUT.println(line);
  }

  /// Lines that begin with `[name] `.
  static Consumer<String> of(String name) {
    return line -> OUT.println("[" + name + "] " + line);
  }
}
