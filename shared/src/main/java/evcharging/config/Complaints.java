package evcharging.config;

import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;

/// How a program says that it cannot go on: a code and one sentence in the person's language, on
/// its output, and in a window where nobody reads that.
///
/// @param menu empty if somebody does
record Complaints(Speech speech, Optional<FromMenu> menu) {

  int usage(CommandLine.ParameterException e) {
    CommandLine line = e.getCommandLine();
    tell(line, "USAGE", e.getMessage());
    String program = line.getCommandSpec().qualifiedName();
    line.getErr().println(speech.say("Try '" + program + " --help'."));
    return Program.EXIT_USAGE;
  }

  int failed(Exception e, CommandLine line) {
    if (e instanceof Fault fault) {
      tell(line, fault.code(), fault.getMessage());
      return Program.EXIT_FAULT;
    }
    String incident =
        Long.toHexString(ThreadLocalRandom.current().nextLong()).toUpperCase(Locale.ROOT);
    LoggerFactory.getLogger(Program.class).error("event=incident id={}", incident, e);
    tell(line, "INCIDENT-" + incident, "an error of this program; its log says more.");
    return Program.EXIT_INCIDENT;
  }

  private void tell(CommandLine line, String code, String english) {
    String sentence = speech.say(english);
    line.getErr().println(code + ": " + sentence);
    menu.ifPresent(person -> person.tell(code, sentence, speech.tongue()));
  }
}
