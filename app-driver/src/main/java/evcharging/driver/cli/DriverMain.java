package evcharging.driver.cli;

import evcharging.config.CommonOptions;
import evcharging.config.DataDirectory;
import evcharging.config.Failure;
import evcharging.config.Fault;
import evcharging.config.OpensWindow;
import evcharging.config.Program;
import evcharging.config.Speech;
import evcharging.crypto.ClientTls;
import evcharging.domain.CpId;
import evcharging.domain.DriverId;
import evcharging.domain.Secret;
import evcharging.driver.link.CentralConnection;
import evcharging.driver.link.VisitLoop;
import evcharging.driver.store.VisitFiles;
import evcharging.driver.visit.Kept;
import evcharging.driver.visit.ServiceRun;
import evcharging.driver.visit.Sight;
import evcharging.driver.visit.Visit;
import evcharging.link.CannotReach;
import evcharging.link.Dialer;
import evcharging.link.LinkTimes;
import evcharging.setup.Contact;
import evcharging.setup.SetupPlace;
import evcharging.styles.Display;
import evcharging.styles.setup.SetupFirst;
import evcharging.styles.trouble.TroubleWindow;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `ev-driver`: builds the visit of one driver from its options and runs it.
@Command(
    name = "ev-driver",
    description = "EV_Driver: find a charging point, charge, get the ticket.",
    subcommands = {SetupCommand.class, TicketCommand.class},
    footer = {
      "",
      "Commands while it runs: list, start [CP], stop, status, tickets, help, quit.",
      "With --kiosk it opens the driver's kiosk instead, and needs no --driver-id.",
      "The PIN comes from --pin-file, from EV_DRIVER_PIN, or is asked for; never an argument.",
      "Exit codes: 0 done; 2 cannot go on (the line says why); 3 an error of this program;",
      "4 Central refused the sign-in; 64 wrong usage."
    })
public final class DriverMain implements Callable<Integer>, OpensWindow {
  @Mixin private CommonOptions common;
  @Mixin private DriverOptions options;
  @Mixin private KioskOptions kiosk;
  @Spec private CommandSpec spec;

  public static void main(String[] arguments) {
    System.exit(Program.run(new DriverMain(), arguments));
  }

  @Override
  public Integer call() throws InterruptedException {
    Optional<ServiceRun> services = services();
    if (kiosk.isWanted() && options.hasNoCa() && Display.isThere()) {
      return setUpFirst();
    }
    if (kiosk.isWanted()) {
      Optional<DriverId> player = services.map(_ -> driver());
      return new KioskProgram(options, kiosk, common.tongue()).run(dialer(), services, player);
    }
    DriverId driver = driver();
    try (DataDirectory data = DataDirectory.take(options.data().resolve(driver.value()))) {
      VisitFiles files = new VisitFiles(data.path());
      Kept kept = files.load();
      Optional<Secret> pin =
          Pin.find(
              options.pinFile(), System.getenv(), System.console(), kept.sessionToken().isEmpty());
      Visit visit = new Visit(options.terms(driver, pin, common.tongue()), kept);
      return run(visit, files, services);
    }
  }

  @Override
  public boolean opensWindow(List<String> arguments) {
    return kiosk.isWanted() || arguments.stream().anyMatch(word -> word.startsWith("--kiosk"));
  }

  @Override
  public void tellInWindow(Failure failure) {
    TroubleWindow.show(failure);
  }

  /// Nobody said which network this is: the first run, and then the kiosk with what it wrote.
  private int setUpFirst() throws InterruptedException {
    SetupPlace where = KioskSetup.place(options.data(), common.config());
    return new SetupFirst(spec, common.config(), common.tongue().locale())
        .run(new KioskSetup(where, Contact.Terms.usual()), where, new DriverMain());
  }

  private int run(Visit visit, VisitFiles files, Optional<ServiceRun> services)
      throws InterruptedException {
    Speech speech = Speech.of(DriverMain.class, common.tongue());
    boolean screen = System.console() != null && System.console().isTerminal();
    Words words = new Words(options.central(), ZoneId.systemDefault(), speech);
    Terminal terminal = new Terminal(standardOut(), words, speech, screen, options.figuresEvery());
    Desk desk = new Desk(terminal, words, files, services);
    CountDownLatch commandsWelcome = new CountDownLatch(screen ? 0 : 1);
    VisitLoop loop = new VisitLoop(visit, files, new Opening(desk, commandsWelcome));
    desk.opens(loop);
    AtomicReference<String> said = new AtomicReference<>("");
    CentralConnection connection =
        new CentralConnection(
            dialer(),
            options.times(),
            input -> {
              said.set("");
              loop.tell(input);
            },
            trouble -> saidOnce(trouble, said, loop, desk));
    new Keyboard(System.in, loop, desk, commandsWelcome).start();
    return loop.run(connection.start());
  }

  private void saidOnce(
      CannotReach trouble, AtomicReference<String> said, VisitLoop loop, Desk desk) {
    String why = trouble.getMessage().replace(options.central() + ": ", "");
    if (!said.getAndSet(why).equals(why)) {
      loop.then(() -> desk.cannotReachCentral(options.central(), why));
    }
  }

  private Dialer dialer() {
    LinkTimes times = options.times();
    return new Dialer(
        options.centralIp(),
        options.centralPort(),
        ClientTls.trusting(caPem()).socketFactory(),
        times.hello());
  }

  private String caPem() {
    Path file = options.ca();
    try {
      String pem = Files.readString(file);
      ClientTls.trusting(pem);
      return pem;
    } catch (IOException e) {
      throw new Fault(
          "CA-MISSING",
          "The network's CA certificate "
              + file
              + " cannot be read; get it from the Registry"
              + " (GET /ca.pem), compare its fingerprint, and name it with --ca.",
          e);
    } catch (IllegalArgumentException e) {
      throw new Fault("CA-UNUSABLE", file + " is not a CA certificate in PEM.", e);
    }
  }

  private DriverId driver() {
    if (options.driverId() == null) {
      throw new picocli.CommandLine.ParameterException(
          spec.commandLine(), "Missing required option: '--driver-id=ID'");
    }
    try {
      return new DriverId(options.driverId());
    } catch (IllegalArgumentException e) {
      throw new picocli.CommandLine.ParameterException(spec.commandLine(), e.getMessage(), e);
    }
  }

  private Optional<ServiceRun> services() {
    Duration pause = options.servicesPause();
    if (options.services() != null) {
      List<Optional<CpId>> wishes =
          ServiceFile.read(options.services()).stream().map(Optional::of).toList();
      return Optional.of(new ServiceRun(wishes, pause));
    }
    return options.any()
        ? Optional.of(new ServiceRun(List.of(Optional.empty()), pause))
        : Optional.empty();
  }

  /// The lines of the document carry signs that only UTF-8 has, whatever the machine's own is.
  private static PrintStream standardOut() {
    return new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
  }

  /// The desk, which lets commands from a pipe in once the driver is signed in.
  private record Opening(Desk desk, CountDownLatch commandsWelcome) implements VisitLoop.Screen {
    @Override
    public void show(Sight sight) {
      desk.show(sight);
    }

    @Override
    public void turn(Visit visit, java.time.Instant now) {
      if (visit.status().signedIn()) {
        commandsWelcome.countDown();
      }
      desk.turn(visit, now);
    }

    @Override
    public void turnedAwayForGood() {
      desk.turnedAwayForGood();
    }
  }
}
