package evcharging.central;

import evcharging.central.commandline.DataFiles;
import evcharging.central.upstream.RegistryPlace;
import evcharging.config.DataDirectory;
import evcharging.crypto.ClientTls;
import evcharging.crypto.ServerIdentity;
import evcharging.crypto.ServerNames;
import evcharging.domain.Secret;
import evcharging.setup.Answers;
import evcharging.setup.AtRegistry;
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
import evcharging.setup.Trouble;
import evcharging.setup.WrittenFiles;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The first run of Central: a Registry on this machine, or one it meets, compares, and gets its
/// certificate from.
record CentralSetup(SetupPlace where, Contact.Terms terms) implements SetupPlan {
  static final String REGISTRY = "registry-or-embedded";
  static final String NAMES = "names";
  static final String CODE = "code";
  static final String PORT = "central-port";
  static final String API_PORT = "api-port";
  static final String KAFKA_PORT = "kafka-port";

  private static final String EMBEDDED = "embedded";
  private static final String SUBJECT = "central";

  static SetupPlace place(Path data, Path to) {
    return SetupPlace.of("ev-central", "central", "central-data", data, to);
  }

  @Override
  public String machine() {
    return "central";
  }

  @Override
  public List<Question> questions() {
    return List.of(
        where.asks(
            REGISTRY,
            "--registry",
            EMBEDDED,
            text -> registry(text).map(Target::url).orElse(EMBEDDED)),
        where.asks(
            NAMES,
            "--central-name",
            nameToOthers(),
            text -> String.join(",", ServerNames.parse(text))),
        Question.secret(CODE, "--server-code-file"),
        where.knows(PORT, "--central-port", Target::checkedPort),
        where.knows(API_PORT, "--api-port", Target::checkedPort),
        where.knows(KAFKA_PORT, "--kafka-port", Target::checkedPort));
  }

  /// A Registry of its own gives Central its certificate without a code.
  @Override
  public boolean needs(Question question, Answers before) {
    return !question.isSecret() || registry(before.text(REGISTRY)).isPresent();
  }

  private static String nameToOthers() {
    return ServerNames.ofThisMachine().stream()
        .filter(
            name -> !name.contains(":") && !name.startsWith("127.") && !name.equals("localhost"))
        .findFirst()
        .orElse("localhost");
  }

  private static Optional<Target> registry(String answer) {
    return answer.strip().equalsIgnoreCase(EMBEDDED)
        ? Optional.empty()
        : Optional.of(Target.parse(answer, RegistryPlace.DEFAULT_PORT));
  }

  @Override
  public FirstRun begin(Answers answers) {
    List<String> names = ServerNames.parse(answers.text(NAMES));
    OptionsText options = where.options(questions(), answers);
    Optional<Contact> contact =
        registry(answers.text(REGISTRY))
            .map(target -> new Contact(target, Greeting::registry, terms));
    List<Step> steps = new ArrayList<>();
    steps.add(new Step(Step.Name.NAMES, () -> Reach.leadsHere(names)));
    steps.add(
        new Step(Step.Name.PORTS, () -> Reach.free(runs(), ports(answers, contact.isEmpty()))));
    contact.ifPresent(
        met ->
            steps.add(new Step(Step.Name.REDEEM, () -> redeem(answers.secret(CODE), names, met))));
    steps.add(new Step(Step.Name.WRITE, () -> where.write(options)));
    contact.ifPresent(_ -> steps.add(new Step(Step.Name.REGISTRY, this::test)));
    return new FirstRun(
        contact,
        steps,
        where.starts(
            List.of("sudo systemctl enable --now evcharging-central", "ev-central"),
            "ev-central",
            "ev-central --headless"));
  }

  /// Central, or its broker, which outlives it.
  private boolean runs() {
    return DataDirectory.isTaken(where.data())
        || DataDirectory.isTaken(new DataFiles(where.data()).broker());
  }

  private int[] ports(Answers answers, boolean registryToo) {
    IntStream own =
        IntStream.of(
            port(answers, PORT, 9002),
            port(answers, API_PORT, 8000),
            port(answers, KAFKA_PORT, 9092));
    return (registryToo ? IntStream.concat(own, IntStream.of(registryPort())) : own).toArray();
  }

  /// Of a Registry of its own.
  private int registryPort() {
    String configured = where.now().getProperty("registry-port", "");
    return configured.matches("[0-9]{1,5}")
        ? Integer.parseInt(configured)
        : RegistryPlace.DEFAULT_PORT;
  }

  private static int port(Answers answers, String key, int usual) {
    return answers.text(key).isEmpty() ? usual : Target.checkedPort(answers.text(key));
  }

  private Outcome redeem(Optional<Secret> code, List<String> names, Contact contact)
      throws FileTrouble, InterruptedException {
    Path directory = identityDirectory();
    Optional<ServerIdentity> stored =
        FileTrouble.at(ServerIdentity.keyFile(directory), () -> ServerIdentity.load(directory));
    AtRegistry registry = new AtRegistry(contact.who(), terms.patience());
    if (stored.isPresent()
        && ServerNames.cover(stored.get().names(), names)
        && proof(registry, stored.get()) instanceof Outcome.Passed) {
      return new Outcome.Passed("had", List.of(SUBJECT));
    }
    if (code.isEmpty()) {
      return Outcome.failed(new Trouble(Trouble.Why.CODE_MISSING, SUBJECT));
    }
    // A code is good once: not for a certificate that could not be kept.
    WrittenFiles.check(directory);
    // Every name the certificate must carry, as Central itself will want them at its start.
    List<String> all =
        Stream.concat(names.stream(), ServerNames.ofThisMachine().stream()).distinct().toList();
    ServerIdentity.Request request = ServerIdentity.request(all);
    return registry.redeem(
        ClientTls.trusting(contact.caPem()),
        SUBJECT,
        at -> kept(request.complete(at.requestCertificate(request.pem(), code.get())), directory));
  }

  private static Outcome kept(ServerIdentity identity, Path directory) throws FileTrouble {
    return FileTrouble.at(
        directory,
        () -> {
          identity.save(directory);
          WrittenFiles.handOver(directory);
          return Outcome.passed(ServerIdentity.keyFile(directory).toString());
        });
  }

  private static Outcome proof(AtRegistry registry, ServerIdentity identity)
      throws FileTrouble, InterruptedException {
    return registry.prove(
        ClientTls.showing(identity),
        SUBJECT,
        at -> {
          at.changes(0, Duration.ZERO);
          return Outcome.passed(registry.who().toString());
        });
  }

  /// With what Central will read at its start.
  private Outcome test() throws FileTrouble, InterruptedException {
    Target registry = registry(where.now().getProperty("registry", EMBEDDED)).orElseThrow();
    Path directory = identityDirectory();
    ServerIdentity identity =
        FileTrouble.at(directory, () -> ServerIdentity.load(directory).orElseThrow());
    return proof(new AtRegistry(registry, terms.patience()), identity);
  }

  private Path identityDirectory() {
    return new DataFiles(where.data()).identity();
  }
}
