package evcharging.cp;

import evcharging.config.CommonOptions;
import evcharging.config.Failure;
import evcharging.config.Fault;
import evcharging.config.OpensWindow;
import evcharging.config.Phrases;
import evcharging.config.Program;
import evcharging.config.Voice;
import evcharging.cp.local.PanelAddress;
import evcharging.cp.panel.LivePoint;
import evcharging.cp.panel.PanelWindow;
import evcharging.crypto.SecretFile;
import evcharging.domain.DriverId;
import evcharging.domain.Secret;
import evcharging.setup.Contact;
import evcharging.setup.SetupPlace;
import evcharging.styles.Theme;
import evcharging.styles.setup.SetupFirst;
import evcharging.styles.text.Language;
import evcharging.styles.trouble.TroubleWindow;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
    name = "panel",
    description = {
      "The charger's face: a window on an Engine and a Monitor.",
      "Starts both if they do not run; they live on when it closes."
    },
    footer = "Example: ev-cp panel CP001 Berlin 0.25 --card D01=d01.pin")
final class PanelCommand implements Callable<Integer>, OpensWindow {
  @Mixin private PointParameters who;

  @Option(
      names = "--engine",
      paramLabel = "HOST:PORT",
      description = "Attaches to the panel port of an Engine elsewhere; starts and kills nothing.")
  private String engine;

  @Option(
      names = "--no-drills",
      description = "An Engine started from here lets no faults be played.")
  private boolean noDrills;

  @Option(
      names = "--card",
      paramLabel = "DRIVER=FILE",
      description = "A simulated card: a driver and the file of the PIN, mode 0600; repeatable.")
  private Map<String, Path> cards = new LinkedHashMap<>();

  @Option(
      names = "--theme",
      defaultValue = "light",
      paramLabel = "THEME",
      description = "light, dark or high-contrast (${DEFAULT-VALUE}).")
  private String theme;

  @Spec private CommandSpec spec;
  @Mixin private NetworkOptions network;
  @Mixin private SimulatorOptions simulator;
  @Mixin private CommonOptions common;

  @Override
  public Integer call() throws InterruptedException {
    windowsAreHere();
    if (who.point == null) {
      return setUpFirst();
    }
    PointFiles files = network.files(who.complete(spec).point);
    network.caPem(files);
    Voice voice = Voice.of(CpMain.class, common.tongue());
    LivePoint.Plan plan =
        new LivePoint.Plan(
            who.point,
            network.credential(files, voice),
            files.engine(),
            files.monitor(),
            attach(),
            engineArguments(),
            monitorArguments());
    PanelWindow.Dress dress =
        new PanelWindow.Dress(
            language(),
            theme(),
            ZoneId.systemDefault(),
            cards(),
            PanelWindow.USUAL,
            Phrases.beside(CpMain.class, Program.class));
    PanelWindow.runUntilClosed(plan, dress, voice.named("PANEL-" + who.point));
    return 0;
  }

  @Override
  public boolean opensWindow(List<String> arguments) {
    return true;
  }

  @Override
  public void tellInWindow(Failure failure) {
    TroubleWindow.show(failure);
  }

  /// A charging point without a screen is installed without the libraries of windows.
  static void windowsAreHere() {
    try {
      Class.forName("javafx.stage.Stage", false, PanelCommand.class.getClassLoader());
    } catch (ClassNotFoundException e) {
      throw new Fault(
          "NO-WINDOWS",
          "This installation of ev-cp is for points without a screen and has no panel; install"
              + " evcharging-panel in its place.",
          e);
    }
  }

  /// Nobody said which point this is, on the command line or in a file: the first run, and then the
  /// panel with what it wrote.
  private int setUpFirst() throws InterruptedException {
    SetupPlace where = network.place(common.config());
    return new SetupFirst(spec, common.config(), language().locale())
        .run(new PointSetup(where, Contact.Terms.usual()), where, new CpMain());
  }

  private Optional<InetSocketAddress> attach() {
    try {
      return Optional.ofNullable(engine).map(PanelAddress::parse);
    } catch (IllegalArgumentException e) {
      throw new Fault("PANEL-OPTION", "--engine: " + e.getMessage() + ".", e);
    }
  }

  private List<String> engineArguments() {
    List<String> arguments = new ArrayList<>(List.of("engine"));
    arguments.addAll(who.words());
    if (!noDrills) {
      arguments.add("--drills");
    }
    arguments.addAll(passedOn(new EngineCommand()));
    return arguments;
  }

  private List<String> monitorArguments() {
    List<String> arguments =
        new ArrayList<>(
            List.of("monitor", "127.0.0.1", Integer.toString(who.monitorPort), who.point.value()));
    arguments.addAll(passedOn(new MonitorCommand()));
    return arguments;
  }

  /// The options given here that the other command knows as well; what came from the environment
  /// reaches it there.
  private List<String> passedOn(Object command) {
    CommandSpec other = CommandSpec.forAnnotatedObject(command);
    return spec.commandLine().getParseResult().matchedOptions().stream()
        .filter(option -> other.findOption(option.longestName()) != null)
        .flatMap(
            option ->
                option.originalStringValues().stream().map(v -> option.longestName() + "=" + v))
        .toList();
  }

  private Map<DriverId, Secret> cards() {
    Map<DriverId, Secret> read = new LinkedHashMap<>();
    for (Map.Entry<String, Path> card : cards.entrySet()) {
      try {
        read.put(new DriverId(card.getKey()), new Secret(SecretFile.read(card.getValue())));
      } catch (IOException | IllegalArgumentException e) {
        throw new Fault(
            "CARD-UNREADABLE", "The card of " + card.getKey() + ": " + e.getMessage() + ".", e);
      }
    }
    return read;
  }

  private Language language() {
    return Language.of(common.tongue().locale());
  }

  private Theme theme() {
    for (Theme each : Theme.values()) {
      if (each.code().equals(theme)) {
        return each;
      }
    }
    throw new Fault("PANEL-OPTION", "--theme is light, dark or high-contrast, not " + theme + ".");
  }
}
