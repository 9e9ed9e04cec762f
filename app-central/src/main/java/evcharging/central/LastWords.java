package evcharging.central;

import evcharging.central.console.Console;
import evcharging.central.journal.JournalFailed;
import evcharging.config.Failure;
import evcharging.config.FromMenu;
import evcharging.config.LastResort;
import evcharging.config.Speech;
import evcharging.config.Tongue;
import evcharging.styles.trouble.TroubleProcess;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Ends a Central whose journal or state cannot be trusted any more: at once, since what is not on
/// disk must not be answered. The person is told on the output, and where there is a console, in a
/// window that outlives it.
@LastResort("the process ends, whatever goes wrong while that is said")
final class LastWords implements Consumer<Throwable> {
  /// The journal or the state cannot be trusted any more; nothing was answered from then on.
  static final int EXIT_FATAL = 4;

  /// Nobody reads the output, or no process can be made: it ends without a word.
  private static final Duration LONGEST = Duration.ofSeconds(2);

  private final Speech speech;
  private final Consumer<String> output;
  private final boolean window;
  private volatile Console console;

  /// @param output for the person at the terminal
  /// @param window whether a console comes
  LastWords(Speech speech, Consumer<String> output, boolean window) {
    this.speech = speech;
    this.output = output;
    this.window = window;
  }

  /// From now on it is the person before this console who is told, in the language chosen there.
  void tellWhoSits(Console before) {
    console = before;
  }

  @Override
  public void accept(Throwable fatal) {
    try {
      endSoon();
      String code =
          fatal instanceof JournalFailed ? "CENTRAL-JOURNAL-FAILED" : "CENTRAL-STATE-FAILED";
      output.accept(code + ": " + said(fatal, speech));
      if (window) {
        Tongue tongue = console == null ? speech.tongue() : console.tongue();
        String sentence = said(fatal, Speech.of(CentralMain.class, tongue));
        TroubleProcess.leave(new Failure("ev-central", code, sentence, tongue, FromMenu.log()));
      }
    } finally {
      Runtime.getRuntime().halt(EXIT_FATAL);
    }
  }

  /// What happened, what is not lost, and what to do.
  private static String said(Throwable fatal, Speech speech) {
    return Stream.of(
            whatHappened(fatal),
            "Central has stopped at once: nothing that it acknowledged is lost, and cars that"
                + " charge go on charging.",
            whatToDo(fatal))
        .map(speech::say)
        .collect(Collectors.joining(" "));
  }

  private static String whatHappened(Throwable fatal) {
    if (!(fatal instanceof JournalFailed failed)) {
      return "Central met an error of its own (%s) and cannot trust what it holds in memory."
          .formatted(fatal.getClass().getSimpleName());
    }
    return failed.isDiskFull()
        ? "The disk of the database %s is full.".formatted(failed.where())
        : "The database %s cannot be written (%s).".formatted(failed.where(), failed.reason());
  }

  private static String whatToDo(Throwable fatal) {
    if (!(fatal instanceof JournalFailed failed)) {
      return "Start it again; if it ends like this once more, show its log to who looks after the"
          + " programs.";
    }
    return failed.isDiskFull()
        ? "Free some space, then start Central again."
        : "See to its disk, then start Central again.";
  }

  private static void endSoon() {
    Thread.ofPlatform()
        .name("end-soon")
        .daemon()
        .start(
            () -> {
              try {
                Thread.sleep(LONGEST);
              } catch (InterruptedException nobodyDoes) {
                Thread.currentThread().interrupt();
              } finally {
                Runtime.getRuntime().halt(EXIT_FATAL);
              }
            });
  }
}
