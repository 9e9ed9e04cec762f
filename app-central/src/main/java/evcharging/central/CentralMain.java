package evcharging.central;

import evcharging.central.commandline.AccountCommands;
import evcharging.central.commandline.AuditCommands;
import evcharging.central.commandline.CmdCommands;
import evcharging.central.commandline.DriverCommands;
import evcharging.central.commandline.LedgerCommands;
import evcharging.central.commandline.OperatorOptions;
import evcharging.central.commandline.PointCommands;
import evcharging.central.commandline.PointsCommand;
import evcharging.central.commandline.SessionCommands;
import evcharging.central.commandline.StatusCommand;
import evcharging.central.console.Console;
import evcharging.central.console.ConsolePictures;
import evcharging.config.CommonOptions;
import evcharging.config.Failure;
import evcharging.config.OpensWindow;
import evcharging.config.Program;
import evcharging.config.Speech;
import evcharging.config.Voice;
import evcharging.crypto.ServerIdentity;
import evcharging.setup.Contact;
import evcharging.setup.SetupPlace;
import evcharging.styles.Display;
import evcharging.styles.setup.SetupFirst;
import evcharging.styles.trouble.TroubleWindow;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// EV_Central as a program: `ev-central --headless` runs it until it is told to stop; the
/// sub-commands are the operator's.
@Command(
    name = "ev-central",
    description = "EV_Central: who may charge where, what it costs, and what happened.",
    sortOptions = false,
    subcommands = {
      SetupCommand.class,
      StatusCommand.class,
      PointsCommand.class,
      CmdCommands.class,
      PointCommands.SetPrice.class,
      PointCommands.SetPlace.class,
      PointCommands.Keys.class,
      SessionCommands.Sessions.class,
      SessionCommands.One.class,
      DriverCommands.class,
      AccountCommands.Operator.class,
      AccountCommands.Token.class,
      AuditCommands.class,
      LedgerCommands.class
    })
public final class CentralMain implements Callable<Integer>, OpensWindow {
  @Option(names = "--headless", description = "Run without the console.")
  private boolean headless;

  @Mixin private OperatorOptions operator;
  @Mixin private CentralOptions options;
  @Mixin private ConsoleOptions console;
  @Mixin private CommonOptions common;
  @Spec private CommandSpec spec;

  private CentralMain() {}

  public static void main(String[] arguments) {
    System.exit(run(arguments));
  }

  static int run(String... arguments) {
    return Program.run(new CentralMain(), arguments);
  }

  @Override
  public Integer call() throws InterruptedException {
    boolean window = opensWindow(List.of());
    if (window && isFirstRun()) {
      return setUpFirst();
    }
    if (window) {
      Console.startToolkit();
    }
    Speech speech = Speech.of(CentralMain.class, common.tongue());
    Voice voice = new Voice(speech, System.out);
    FirstSecret secret = new FirstSecret(window, voice::say);
    LastWords lastWords = new LastWords(speech, System.err::println, window);
    Central central = Central.start(options.in(operator.files()), voice::say, lastWords, secret);
    CountDownLatch stopped = new CountDownLatch(1);
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  central.close();
                  stopped.countDown();
                },
                "central-stop"));
    voice.say(
        "EV_Central running: points and drivers on port %d, REST on https://%s:%d"
            .formatted(central.port(), options.links().localHost(), central.apiPort()));
    voice.say(
        "Registry on port %d; on other machines compare its CA's fingerprint: %s"
            .formatted(options.registry().port(), central.fingerprint()));
    voice.say("Press CTRL+C to quit");
    console.pictures().ifPresent(directory -> takePictures(central, directory, voice));
    if (window) {
      showConsole(central, stopped, secret, lastWords);
    } else {
      stopped.await();
    }
    return 0;
  }

  @Override
  public boolean opensWindow(List<String> arguments) {
    return !headless && !arguments.contains("--headless") && console.pictures().isEmpty();
  }

  @Override
  public void tellInWindow(Failure failure) {
    TroubleWindow.show(failure);
  }

  /// Nobody said which Registry, and Central never had a certificate.
  private boolean isFirstRun() {
    return options.in(operator.files()).registry().isUnsaid()
        && !Files.exists(ServerIdentity.keyFile(operator.files().identity()))
        && Display.isThere();
  }

  /// The first run, and then Central with what it wrote.
  private int setUpFirst() throws InterruptedException {
    SetupPlace where = CentralSetup.place(data(), common.config());
    return new SetupFirst(spec, common.config(), common.tongue().locale())
        .run(new CentralSetup(where, Contact.Terms.usual()), where, new CentralMain());
  }

  /// Where this Central keeps its data.
  Path data() {
    return operator.files().root();
  }

  private void takePictures(Central central, Path directory, Voice voice) {
    new PicturesByLine(
            System.in,
            directory,
            () -> {
              ConsolePictures.startToolkit();
              ConsolePictures drawn =
                  ConsolePictures.open(
                      central.consoleSources(), console.settings(operator.files().root()));
              console.first().ifPresent(who -> drawn.signIn(who.operator(), who.secret()));
              return drawn;
            },
            voice::say)
        .start();
  }

  /// Until somebody closes the window; the server is stopped after it.
  private void showConsole(
      Central central, CountDownLatch stopped, FirstSecret secret, LastWords lastWords)
      throws InterruptedException {
    Optional<ConsoleOptions.First> first = console.first();
    Console open =
        Console.open(
            central.consoleSources(),
            console.settings(operator.files().root()),
            stopped::countDown);
    lastWords.tellWhoSits(open);
    central.framesAre(open.frames());
    secret.showIn(open);
    first.ifPresent(who -> open.signIn(who.operator(), who.secret()));
    stopped.await();
    open.close();
    central.close();
  }
}
