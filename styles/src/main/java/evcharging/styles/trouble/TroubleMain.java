package evcharging.styles.trouble;

import evcharging.config.Failure;
import evcharging.config.Tongue;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// The last window of a program that has ended already, as a process.
public final class TroubleMain {
  private TroubleMain() {}

  /// @param arguments as [#arguments]
  public static void main(String[] arguments) {
    TroubleWindow.show(failure(arguments));
    System.exit(0);
  }

  static Failure failure(String... words) {
    return new Failure(
        words[0],
        words[1],
        words[2],
        Tongue.of(words[3]),
        Optional.of(words[4]).filter(log -> !log.isEmpty()).map(Path::of));
  }

  static List<String> arguments(Failure failure) {
    return List.of(
        failure.program(),
        failure.code(),
        failure.sentence(),
        failure.language().code(),
        failure.log().map(Path::toString).orElse(""));
  }
}
