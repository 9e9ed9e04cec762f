package evcharging.driver.cli;

import evcharging.setup.Answers;
import evcharging.setup.Contact;
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
import evcharging.setup.Trouble;
import evcharging.setup.WrittenFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

/// The first run of a kiosk. It has no credential of its own and never speaks to the Registry:
/// Central shows the network's CA in its handshake, and a person compares it.
final class KioskSetup implements SetupPlan {
  static final String CENTRAL_HOST = "central-host";
  static final String CENTRAL_PORT = "central-port";

  private final SetupPlace where;
  private final Contact.Terms terms;

  KioskSetup(SetupPlace where, Contact.Terms terms) {
    this.where = where;
    this.terms = terms;
  }

  @Override
  public String machine() {
    return "kiosk";
  }

  @Override
  public List<Question> questions() {
    return List.of(
        Question.needed(
            CENTRAL_HOST,
            "--central-ip",
            where.proposal("central-ip", ""),
            text -> new Target(text, 1)),
        Question.needed(
            CENTRAL_PORT,
            "--central-port",
            where.proposal("central-port", "9002"),
            Target::checkPort));
  }

  @Override
  public FirstRun begin(Answers answers) {
    Target central =
        new Target(answers.text(CENTRAL_HOST), Integer.parseInt(answers.text(CENTRAL_PORT)));
    Contact contact = new Contact(central, Greeting::central, terms);
    List<Step> steps = new ArrayList<>(contact.steps());
    steps.add(new Step(Step.Name.WRITE, () -> write(contact)));
    steps.add(new Step(Step.Name.CENTRAL, this::test));
    return new FirstRun(
        steps,
        Optional.of(contact),
        List.of(
            "ev-driver --kiosk" + where.asOption(),
            "ev-driver --driver-id D01" + where.asOption()));
  }

  /// Beside a configuration of the whole machine, where every person finds it.
  private Path ca() {
    return where.isOfTheMachine()
        ? where.configuration().resolveSibling("ca.pem")
        : where.data().resolve("ca.pem");
  }

  private Outcome write(Contact contact) {
    OptionsText options =
        new OptionsText()
            .set("central-ip", contact.who().host())
            .set("central-port", Integer.toString(contact.who().port()))
            .set("ca", ca().toString());
    if (!where.usualData()) {
      options.set("data", where.data().toString());
    }
    try {
      new WrittenFiles()
          .with(ca(), contact.caPem())
          .with(
              where.configuration(),
              options.over(
                  where.configuration(),
                  "The kiosk of this machine, written by 'ev-driver setup'."))
          .write();
      return Outcome.passed(where.configuration().toString());
    } catch (WrittenFiles.NotWritten e) {
      return Outcome.failed(e.trouble());
    } catch (IOException e) {
      return Outcome.failed(notWritten(where.configuration(), e));
    }
  }

  /// With what the kiosk will read.
  private Outcome test() {
    Properties written = where.now();
    Path ca = Path.of(written.getProperty("ca"));
    Target central =
        new Target(
            written.getProperty("central-ip"),
            Integer.parseInt(written.getProperty("central-port")));
    try {
      return Reach.answers(central, Files.readString(ca), terms.patience());
    } catch (IOException e) {
      return Outcome.failed(notWritten(ca, e));
    }
  }

  private static Trouble notWritten(Path where, IOException e) {
    return new Trouble.NotWritten(where, e.getClass().getSimpleName());
  }
}
