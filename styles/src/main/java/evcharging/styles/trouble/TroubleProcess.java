package evcharging.styles.trouble;

import evcharging.config.Failure;
import evcharging.config.OwnJava;
import evcharging.styles.Display;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// A [TroubleWindow] in a process of its own, for a program that must end this instant and can
/// leave no window of its own behind.
public final class TroubleProcess {
  /// It may find a full disk, so it writes nothing: no log, no counters in a file.
  private static final List<String> JVM_FLAGS =
      List.of(
          "-Xmx96m",
          "-XX:+UseSerialGC",
          "-XX:TieredStopAtLevel=1",
          "-XX:-UsePerfData",
          "-Dfile.encoding=UTF-8",
          "--enable-native-access=ALL-UNNAMED");

  private TroubleProcess() {}

  /// Returns at once. Where no window can be shown none is: it stands on the output already.
  public static void leave(Failure failure) {
    if (!Display.isThere()) {
      return;
    }
    ProcessBuilder window =
        new ProcessBuilder(command(failure))
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD);
    window.environment().put("CLASSPATH", OwnJava.classPath());
    try {
      window.start().getOutputStream().close();
    } catch (IOException noProcess) {
      // There is no other place, and no time.
      return;
    }
  }

  private static List<String> command(Failure failure) {
    List<String> command = new ArrayList<>(OwnJava.inItsOwnSession());
    command.addAll(JVM_FLAGS);
    command.addAll(OwnJava.flags("glass.platform", "prism.order", "javafx.cachedir").toList());
    command.add(TroubleMain.class.getName());
    command.addAll(TroubleMain.arguments(failure));
    return command;
  }
}
