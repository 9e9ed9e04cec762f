package evcharging.shipped;

import static org.assertj.core.api.Assertions.assertThat;

/// The assistant of a machine, as the guide names it, on a terminal.
final class Assistant {
  private Assistant() {}

  /// @param dialogue question, answer, question, answer, …
  /// @return everything that stood on the terminal
  static String on(BareDebian machine, String program, String... dialogue) {
    String line = "sudo " + program + " setup";
    assertThat(Host.read(Stage.ROOT.resolve(InstalledNetwork.GUIDE))).contains("`" + line + "`");
    return machine.talk(line, dialogue);
  }

  /// The line by which an assistant says that what it set up is started.
  static String start(String said) {
    return said.lines()
        .map(String::strip)
        .filter(line -> line.startsWith("sudo systemctl enable --now"))
        .findFirst()
        .orElseThrow(() -> new AssertionError("it names no way to start:\n" + said));
  }
}
