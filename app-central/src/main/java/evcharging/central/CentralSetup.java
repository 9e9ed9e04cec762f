package evcharging.central;

import evcharging.central.commandline.DataFiles;
import evcharging.central.upstream.RegistryPlace;
import evcharging.crypto.ClientTls;
import evcharging.crypto.ServerIdentity;
import evcharging.crypto.ServerNames;
import evcharging.domain.Secret;
import evcharging.setup.Answers;
import evcharging.setup.AtRegistry;
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
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The first run of Central: a Registry on this machine, or one it meets, compares, and gets its
/// certificate from.
final class CentralSetup implements SetupPlan {
  static final String REGISTRY = "registry-or-embedded";
  static final String NAMES = "names";
  static final String CODE = "code";
  static final String PORT = "central-port";
  static final String API_PORT = "api-port";
  static final String KAFKA_PORT = "kafka-port";

  private static final String EMBEDDED = "embedded";
  private static final String SUBJECT = "central";

  private final SetupPlace where;
  private final Contact.Terms terms;

  CentralSetup(SetupPlace where, Contact.Terms terms) {
    this.where = where;
    this.terms = terms;
  }

  @Override
  public String machine() {
    return "central";
  }

  @Override
  public List<Question> questions() {
    return List.of(
        Question.needed(
            REGISTRY, "--registry", where.proposal("registry", EMBEDDED), CentralSetup::registry),
        Question.needed(NAMES, "--name", proposedNames(), CentralSetup::names),
        Question.secret(CODE, "--server-code-file"));
  }

  private String proposedNames() {
    return where.proposal(
        "central-name",
        ServerNames.ofThisMachine().stream()
            .filter(
                name ->
                    !name.contains(":") && !name.startsWith("127.") && !name.equals("localhost"))
            .findFirst()
            .orElse("localhost"));
  }

  private static Optional<Target> registry(String answer) {
    return answer.strip().equals(EMBEDDED)
        ? Optional.empty()
        : Optional.of(Target.parse(answer, RegistryPlace.DEFAULT_PORT));
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
    Optional<Contact> contact =
        registry(answers.text(REGISTRY))
            .map(target -> new Contact(target, Greeting::registry, terms));
    List<Step> steps = new ArrayList<>();
    contact.ifPresent(met -> steps.addAll(met.steps()));
    steps.add(new Step(Step.Name.NAMES, () -> Reach.leadsHere(names(answers.text(NAMES)))));
    steps.add(new Step(Step.Name.PORTS, () -> Reach.free(ports(answers, contact.isEmpty()))));
    contact.ifPresent(met -> steps.add(new Step(Step.Name.REDEEM, () -> redeem(answers, met))));
    steps.add(new Step(Step.Name.WRITE, () -> write(answers)));
    contact.ifPresent(met -> steps.add(new Step(Step.Name.REGISTRY, this::test)));
    return new FirstRun(steps, contact, then());
  }

  private int[] ports(Answers answers, boolean registryToo) {
    List<Integer> ports = new ArrayList<>();
    ports.add(port(answers, PORT, 9002));
    ports.add(port(answers, API_PORT, 8000));
    ports.add(port(answers, KAFKA_PORT, 9092));
    if (registryToo) {
      ports.add(RegistryPlace.DEFAULT_PORT);
    }
    return ports.stream().mapToInt(Integer::intValue).toArray();
  }

  private int port(Answers answers, String option, int usual) {
    String asked = answers.text(option);
    return Integer.parseInt(
        asked.isEmpty() ? where.proposal(option, Integer.toString(usual)) : asked);
  }

  /// Every name the certificate must carry, as Central itself will want them at its start.
  private static List<String> allNames(Answers answers) {
    return Stream.concat(names(answers.text(NAMES)).stream(), ServerNames.ofThisMachine().stream())
        .distinct()
        .toList();
  }

  private Outcome redeem(Answers answers, Contact contact) throws InterruptedException {
    Path directory = new DataFiles(where.data()).identity();
    AtRegistry registry = new AtRegistry(contact.who(), terms.patience());
    try {
      Optional<ServerIdentity> stored = ServerIdentity.load(directory);
      if (stored.isPresent()
          && ServerNames.cover(stored.get().names(), names(answers.text(NAMES)))
          && isAccepted(registry, stored.get())) {
        return new Outcome.Passed("had", List.of(SUBJECT));
      }
      Secret code = answers.secret(CODE).orElse(null);
      if (code == null) {
        return Outcome.failed(new Trouble.CodeMissing(SUBJECT));
      }
      ServerIdentity.Request request = ServerIdentity.request(allNames(answers));
      return registry.redeem(
          ClientTls.trusting(contact.caPem()),
          SUBJECT,
          at -> kept(request.complete(at.requestCertificate(request.pem(), code)), directory));
    } catch (IOException e) {
      return Outcome.failed(notWritten(directory, e));
    }
  }

  private static Outcome kept(ServerIdentity identity, Path directory) {
    try {
      identity.save(directory);
      WrittenFiles.handOver(directory);
      return Outcome.passed(ServerIdentity.keyFile(directory).toString());
    } catch (IOException e) {
      return Outcome.failed(notWritten(directory, e));
    }
  }

  private static boolean isAccepted(AtRegistry registry, ServerIdentity identity)
      throws InterruptedException {
    return proof(registry, identity) instanceof Outcome.Passed;
  }

  private static Outcome proof(AtRegistry registry, ServerIdentity identity)
      throws InterruptedException {
    return registry.prove(
        ClientTls.showing(identity),
        SUBJECT,
        at -> {
          at.changes(0, Duration.ZERO);
          return Outcome.passed(registry.who().toString());
        });
  }

  private Outcome write(Answers answers) {
    OptionsText options =
        new OptionsText()
            .set("registry", registry(answers.text(REGISTRY)).map(Target::url).orElse(EMBEDDED))
            .set("central-name", String.join(",", names(answers.text(NAMES))));
    Stream.of(PORT, API_PORT, KAFKA_PORT)
        .filter(option -> !answers.text(option).isEmpty())
        .forEach(option -> options.set(option, answers.text(option)));
    if (!where.usualData()) {
      options.set("central-data", where.data().toString());
    }
    try {
      new WrittenFiles()
          .with(
              where.configuration(),
              options.over(where.configuration(), "EV_Central, written by 'ev-central setup'."))
          .write();
      return Outcome.passed(where.configuration().toString());
    } catch (WrittenFiles.NotWritten e) {
      return Outcome.failed(e.trouble());
    } catch (IOException e) {
      return Outcome.failed(notWritten(where.configuration(), e));
    }
  }

  /// With what Central will read at its start.
  private Outcome test() throws InterruptedException {
    Target registry = registry(where.now().getProperty("registry", EMBEDDED)).orElseThrow();
    Path directory = new DataFiles(where.data()).identity();
    try {
      return proof(
          new AtRegistry(registry, terms.patience()), ServerIdentity.load(directory).orElseThrow());
    } catch (IOException e) {
      return Outcome.failed(notWritten(directory, e));
    }
  }

  private static Trouble notWritten(Path where, IOException e) {
    return new Trouble.NotWritten(where, e.getClass().getSimpleName());
  }

  private List<String> then() {
    return where.isOfTheMachine()
        ? List.of("sudo systemctl enable --now evcharging-central", "ev-central")
        : List.of("ev-central" + where.asOption(), "ev-central --headless" + where.asOption());
  }
}
