package evcharging.driver.cli;

import evcharging.setup.Answers;
import evcharging.setup.Contact;
import evcharging.setup.FileTrouble;
import evcharging.setup.FirstRun;
import evcharging.setup.Greeting;
import evcharging.setup.OptionsText;
import evcharging.setup.Outcome;
import evcharging.setup.Question;
import evcharging.setup.Reach;
import evcharging.setup.SetupPlace;
import evcharging.setup.SetupPlan;
import evcharging.setup.Step;
import evcharging.setup.Target;
import evcharging.setup.WrittenFiles;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

/// The first run of a kiosk. It has no credential of its own and never speaks to the Registry:
/// Central shows the network's CA in its handshake, and a person compares it.
record KioskSetup(SetupPlace where, Contact.Terms terms) implements SetupPlan {
  static final String CENTRAL_HOST = "central-host";
  static final String CENTRAL_PORT = "central-port";

  static SetupPlace place(Path data, Path to) {
    return SetupPlace.of("ev-driver", "driver", "data", data, to);
  }

  @Override
  public String machine() {
    return "kiosk";
  }

  @Override
  public List<Question> questions() {
    return List.of(
        where.asks(CENTRAL_HOST, "--central-ip", "", Target::checkedHost),
        where.asks(CENTRAL_PORT, "--central-port", "9002", Target::checkedPort));
  }

  @Override
  public FirstRun begin(Answers answers) {
    Target central =
        new Target(answers.text(CENTRAL_HOST), Target.checkedPort(answers.text(CENTRAL_PORT)));
    Contact contact = new Contact(central, Greeting::central, terms);
    OptionsText options = where.options(questions(), answers).set("ca", ca().toString());
    return new FirstRun(
        Optional.of(contact),
        List.of(
            new Step(
                Step.Name.WRITE,
                () -> where.write(options, new WrittenFiles().with(ca(), contact.caPem()))),
            new Step(Step.Name.CENTRAL, this::test)),
        where.starts(
            List.of("ev-driver --kiosk", "ev-driver --driver-id D01"),
            "ev-driver --kiosk",
            "ev-driver --driver-id D01"));
  }

  /// Beside a configuration of the whole machine, where every person finds it.
  private Path ca() {
    return where.isOfTheMachine()
        ? where.configuration().resolveSibling("ca.pem")
        : where.data().resolve("ca.pem");
  }

  /// With what the kiosk will read.
  private Outcome test() throws FileTrouble {
    Properties written = where.now();
    Target central =
        new Target(
            written.getProperty("central-ip"),
            Target.checkedPort(written.getProperty("central-port")));
    String ca = FileTrouble.text(Path.of(written.getProperty("ca")));
    return Reach.answers(central, ca, terms.patience());
  }
}
