package evcharging.config;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/// Where a program's lines leave the house: whoever has something to say says it in English, and it
/// is printed in the language of the person at the terminal. Any thread.
public final class Voice {
  private final Speech speech;
  private final PrintStream out;

  public Voice(Speech speech, PrintStream out) {
    this.speech = speech;
    this.out = out;
  }

  /// On the standard output, in UTF-8 whatever the platform thinks: lines carry signs that other
  /// encodings lack.
  ///
  /// @param program its main class, with `phrases.txt` beside it
  public static Voice of(Class<?> program, Tongue tongue) {
    return new Voice(
        Speech.of(program, tongue),
        new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8));
  }

  public void say(String english) {
    out.println(in(english));
  }

  /// Lines that begin with `[name] `.
  public Consumer<String> named(String name) {
    return english -> out.println("[" + name + "] " + in(english));
  }

  /// What a prompt or a cell of a table says.
  public String in(String english) {
    return speech.say(english);
  }
}
