package evcharging.registry;

import picocli.CommandLine.Option;

/// `--help` of a sub-command.
final class HelpOption {
  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this help and exit.")
  private boolean help;
}
