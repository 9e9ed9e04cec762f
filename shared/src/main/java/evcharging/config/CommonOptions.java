package evcharging.config;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/// Options every program has; mix in with `@Mixin`.
public final class CommonOptions {
  @Option(
      names = "--config",
      paramLabel = "FILE",
      description = "Options from a file of properties; also EV_CONFIG.")
  private Path config;

  @Option(
      names = "--language",
      paramLabel = "es|en|de",
      description = "The language it speaks: en, es or de (default: that of the machine).")
  private Tongue language;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this help and exit.")
  private boolean help;

  @Option(names = "--version", versionHelp = true, description = "Show the version and exit.")
  private boolean version;

  /// The language of the person at the terminal.
  public Tongue tongue() {
    return language == null ? Tongue.ofMachine() : language;
  }

  /// The file named by `--config`, or null. Its options are already in force.
  public Path config() {
    return config;
  }
}
