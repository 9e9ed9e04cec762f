package evcharging.registry;

import evcharging.config.CommonOptions;
import evcharging.config.DataDirectory;
import evcharging.config.Program;
import evcharging.config.Speech;
import evcharging.crypto.ServerNames;
import evcharging.registry.http.HttpDoor;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/// EV_Registry as a program: `ev-registry` (or `ev-registry serve`) runs it until it is told to
/// stop; its other sub-commands are the operator's and work whether it runs or not.
@Command(
    name = "ev-registry",
    description = "EV_Registry: the network's charging points and its certificate authority.",
    subcommands = {
      SetupCommand.class,
      EnrolCommand.class,
      EnrolServerCommand.class,
      DeregisterCommand.class,
      ListCommand.class
    })
public final class RegistryMain implements Callable<Integer> {
  // Each option's longer name is the one in the environment (EV_REGISTRY_PORT) and in files.
  @Option(
      names = {"--data", "--registry-data"},
      paramLabel = "DIR",
      scope = ScopeType.INHERIT,
      description = "Where the Registry keeps its data (default: ${DEFAULT-VALUE}).")
  private Path data = DataDirectory.standard("registry");

  @Option(
      names = {"--port", "--registry-port"},
      paramLabel = "PORT",
      description = "HTTPS port; 0 takes a free one (default: ${DEFAULT-VALUE}).")
  private int port = RegistryConfig.DEFAULT_PORT;

  @Option(
      names = {"--bind", "--registry-bind"},
      paramLabel = "ADDRESS",
      description = "Address to listen on (default: ${DEFAULT-VALUE}, all of this machine's).")
  private String bind = "0.0.0.0";

  @Option(
      names = {"--name", "--registry-name"},
      paramLabel = "NAME",
      split = ",",
      description =
          "A further name or address the Registry is reached by, for its certificate; may be"
              + " repeated. This machine's own are in it.")
  private List<String> names = List.of();

  @Mixin private CommonOptions common;

  public static void main(String[] arguments) {
    // Before the first use of the JDK's server, which reads them once.
    HttpDoor.PROCESS_LIMITS.forEach(RegistryMain::setUnlessGiven);
    System.exit(Program.run(new RegistryMain(), arguments));
  }

  @Command(name = "serve", description = "Run the Registry: the same as without a sub-command.")
  Integer serve() throws InterruptedException {
    return call();
  }

  @Override
  public Integer call() throws InterruptedException {
    Registry registry = Registry.start(config());
    CountDownLatch stopped = new CountDownLatch(1);
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  registry.close();
                  stopped.countDown();
                },
                "registry-stop"));
    System.out.println("EV_Registry running on https://" + registry.name() + ":" + registry.port());
    Speech speech = Speech.of(RegistryMain.class, common.tongue());
    System.out.println(speech.say("Fingerprint of the network's CA: " + registry.fingerprint()));
    System.out.println("Press CTRL+C to quit");
    stopped.await();
    return 0;
  }

  Path data() {
    return data.toAbsolutePath().normalize();
  }

  RegistryConfig config() {
    return new RegistryConfig(
        data(),
        new InetSocketAddress(bind, port),
        allNames(),
        InstantSource.system(),
        Duration.ofSeconds(5));
  }

  /// The given ones first, by which it calls itself; and always this machine's own: `enrol` and the
  /// other commands beside it reach it at localhost.
  private List<String> allNames() {
    return Stream.concat(names.stream(), ServerNames.ofThisMachine().stream()).distinct().toList();
  }

  private static void setUnlessGiven(String property, String limit) {
    if (System.getProperty(property) == null) {
      System.setProperty(property, limit);
    }
  }
}
