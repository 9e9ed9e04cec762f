package evcharging.central.broker;

import evcharging.config.CommonOptions;
import evcharging.config.Program;
import evcharging.config.Speech;
import evcharging.config.Voice;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// The broker as a process of its own, started by [Broker], or by hand.
@Command(name = "ev-broker", description = "The network's own Kafka broker: one node, on disk.")
public final class BrokerMain implements Callable<Integer> {
  private static final Duration ORDERLY_END = Duration.ofSeconds(20);

  @Mixin private CommonOptions common;

  @Option(names = "--data", paramLabel = "DIR", required = true, description = "Its directory.")
  private Path data;

  @Option(
      names = "--port",
      defaultValue = "9092",
      description = "Port for points; 0 takes a free one and keeps it.")
  private int port;

  @Option(
      names = "--advertise",
      paramLabel = "HOST",
      defaultValue = "127.0.0.1",
      description = "Name or address that points reach this machine by.")
  private String advertise;

  @Option(
      names = "--identity",
      paramLabel = "DIR",
      description = "Directory of the server's key and certificate; without it loopback only.")
  private Path identity;

  public static void main(String[] arguments) {
    int exit = Program.run(new BrokerMain(), arguments);
    System.exit(exit);
  }

  @Override
  public Integer call() {
    long begin = System.nanoTime();
    BrokerInstance broker = BrokerInstance.start(options());
    Runtime.getRuntime().addShutdownHook(new Thread(() -> end(broker), "broker-end"));
    Duration took = Duration.ofNanos(System.nanoTime() - begin);
    Voice voice = new Voice(Speech.of(BrokerMain.class, common.tongue()), System.out);
    voice.say(
        "Kafka broker ready: points "
            + broker.state().points()
            + (identity == null ? "" : " (TLS)")
            + ", central "
            + broker.state().central()
            + ", data "
            + data
            + ", "
            + took.toMillis()
            + " ms");
    broker.awaitEnd();
    return 0;
  }

  private BrokerOptions options() {
    return new BrokerOptions(data, port, advertise, Optional.ofNullable(identity));
  }

  /// A broker that is ill may never end by itself; it is then cut off, and recovers when it starts.
  private static void end(BrokerInstance broker) {
    Thread deadline =
        Thread.ofPlatform()
            .daemon()
            .name("broker-deadline")
            .start(
                () -> {
                  try {
                    Thread.sleep(ORDERLY_END);
                    Runtime.getRuntime().halt(1);
                  } catch (InterruptedException endedInTime) {
                    Thread.currentThread().interrupt();
                  }
                });
    broker.close();
    deadline.interrupt();
  }
}
