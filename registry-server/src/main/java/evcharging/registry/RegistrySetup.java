package evcharging.registry;

import evcharging.crypto.ServerNames;
import evcharging.setup.Answers;
import evcharging.setup.FirstRun;
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
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The first run of the Registry, where every other machine begins: the names in its certificate,
/// and its port. Its CA is made at its first start.
final class RegistrySetup implements SetupPlan {
  static final String NAMES = "names";
  static final String PORT = "registry-port";

  private final SetupPlace where;

  RegistrySetup(SetupPlace where) {
    this.where = where;
  }

  @Override
  public String machine() {
    return "registry";
  }

  @Override
  public List<Question> questions() {
    return List.of(
        Question.needed(
            NAMES,
            "--name",
            where.proposal("registry-name", String.join(",", ServerNames.ofThisMachine())),
            RegistrySetup::names),
        Question.needed(
            PORT,
            "--port",
            where.proposal(PORT, Integer.toString(RegistryConfig.DEFAULT_PORT)),
            Target::checkPort));
  }

  private static List<String> names(String answer) {
    List<String> names = Stream.of(answer.split(",")).map(String::strip).toList();
    if (!names.stream().allMatch(ServerNames::valid)) {
      throw new IllegalArgumentException("not names or addresses");
    }
    return names;
  }

  @Override
  public FirstRun begin(Answers answers) {
    int port = Integer.parseInt(answers.text(PORT));
    return new FirstRun(
        List.of(
            new Step(Step.Name.NAMES, () -> Reach.leadsHere(names(answers.text(NAMES)))),
            new Step(Step.Name.PORTS, () -> Reach.free(port)),
            new Step(Step.Name.WRITE, () -> write(answers))),
        Optional.empty(),
        List.of(
            where.isOfTheMachine()
                ? "sudo systemctl enable --now evcharging-registry"
                : "ev-registry" + where.asOption()));
  }

  private Outcome write(Answers answers) {
    OptionsText options =
        new OptionsText()
            .set("registry-name", String.join(",", names(answers.text(NAMES))))
            .set(PORT, answers.text(PORT));
    if (!where.usualData()) {
      options.set("registry-data", where.data().toString());
    }
    try {
      new WrittenFiles()
          .with(
              where.configuration(),
              options.over(where.configuration(), "EV_Registry, written by 'ev-registry setup'."))
          .write();
      return Outcome.passed(where.configuration().toString());
    } catch (WrittenFiles.NotWritten e) {
      return Outcome.failed(e.trouble());
    } catch (IOException e) {
      return Outcome.failed(
          new Trouble.NotWritten(where.configuration(), e.getClass().getSimpleName()));
    }
  }
}
