package evcharging.central;

import evcharging.central.commandline.OperatorOptions;
import evcharging.config.DurationText;
import evcharging.crypto.ServerIdentity;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// A whole Central in the test's process, on ports of its own, with neither Registry nor Kafka
/// within reach.
public final class RealCentral implements AutoCloseable {
  private final Path data;
  private final Central central;

  @Command
  private static final class Options {
    @Mixin private OperatorOptions operator;
    @Mixin private CentralOptions central;
  }

  /// @param identity what it shows
  public RealCentral(Path data, ServerIdentity identity) throws IOException, InterruptedException {
    this.data = data;
    identity.save(data.resolve("identity"));
    Options options = new Options();
    new CommandLine(options)
        .registerConverter(Duration.class, new DurationText())
        .parseArgs(
            "--data=" + data,
            "--port=0",
            "--api-port=0",
            "--central-name=localhost",
            "--kafka=127.0.0.1:1",
            "--registry=https://127.0.0.1:1");
    central =
        Central.start(
            options.central.in(options.operator.files()),
            System.out::println,
            fatal -> {
              throw new AssertionError("Central's journal failed", fatal);
            },
            _ -> {});
  }

  public int port() {
    return central.port();
  }

  public int apiPort() {
    return central.apiPort();
  }

  /// The operator's command line here.
  public int operator(String... arguments) {
    return CentralMain.run(
        java.util.stream.Stream.concat(
                List.of(arguments).stream(), java.util.stream.Stream.of("--data=" + data))
            .toArray(String[]::new));
  }

  @Override
  public void close() {
    central.close();
  }
}
