package evcharging.registry;

import evcharging.config.DataDirectory;
import evcharging.crypto.ServerNames;
import evcharging.setup.Answers;
import evcharging.setup.FirstRun;
import evcharging.setup.OptionsText;
import evcharging.setup.Question;
import evcharging.setup.Reach;
import evcharging.setup.SetupPlace;
import evcharging.setup.SetupPlan;
import evcharging.setup.Step;
import evcharging.setup.Target;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// The first run of the Registry, where every other machine begins: the names in its certificate,
/// and its port. Its CA is made at its first start.
record RegistrySetup(SetupPlace where) implements SetupPlan {
  static final String NAMES = "names";
  static final String PORT = "registry-port";

  static SetupPlace place(Path data, Path to) {
    return SetupPlace.of("ev-registry", "registry", "registry-data", data, to);
  }

  @Override
  public String machine() {
    return "registry";
  }

  @Override
  public List<Question> questions() {
    String names = String.join(",", ServerNames.ofThisMachine());
    String port = Integer.toString(RegistryConfig.DEFAULT_PORT);
    return List.of(
        where.asks(
            NAMES, "--registry-name", names, text -> String.join(",", ServerNames.parse(text))),
        where.asks(PORT, "--registry-port", port, Target::checkedPort));
  }

  @Override
  public FirstRun begin(Answers answers) {
    List<String> names = ServerNames.parse(answers.text(NAMES));
    int port = Target.checkedPort(answers.text(PORT));
    OptionsText options = where.options(questions(), answers);
    return new FirstRun(
        Optional.empty(),
        List.of(
            new Step(Step.Name.NAMES, () -> Reach.leadsHere(names)),
            new Step(Step.Name.PORTS, () -> Reach.free(DataDirectory.isTaken(where.data()), port)),
            new Step(Step.Name.WRITE, () -> where.write(options))),
        where.starts(List.of("sudo systemctl enable --now evcharging-registry"), "ev-registry"));
  }
}
