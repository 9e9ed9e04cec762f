package evcharging.cp;

import evcharging.crypto.ClientTls;
import evcharging.crypto.MachineSecret;
import evcharging.domain.CpId;
import evcharging.domain.Place;
import evcharging.domain.Price;
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
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The first run of a charging point: its network met and compared, the point registered with its
/// one-time code, everything written where Engine and Monitor look for it, and tried with what was
/// written.
record PointSetup(SetupPlace where, Contact.Terms terms) implements SetupPlan {
  static final String REGISTRY = "registry";
  static final String CENTRAL_HOST = "central-host";
  static final String CENTRAL_PORT = "central-port";
  static final String POINT = "point";
  static final String PLACE = "place";
  static final String PRICE = "price";
  static final String PORT = "port";
  static final String CODE = "code";

  /// Where Kafka takes readings, for its test alone.
  static final String KAFKA = "kafka";

  private static final int REGISTRY_PORT = 5001;
  private static final int KAFKA_PORT = 9092;

  static SetupPlace place(Path data, Path to) {
    return SetupPlace.of("ev-cp", "cp", "data", data, to);
  }

  @Override
  public String machine() {
    return "point";
  }

  @Override
  public List<Question> questions() {
    return List.of(
        where.asks(REGISTRY, "--registry", "", Target.url(REGISTRY_PORT)),
        where.asks(CENTRAL_HOST, "--central-host", "", Target::checkedHost),
        where.asks(CENTRAL_PORT, "--central-port", "9002", Target::checkedPort),
        where.asks(POINT, "CP_ID", "", CpId::new),
        where.asks(PLACE, "PLACE", "", Place::new),
        where.asks(PRICE, "PRICE", "", Price::parse),
        where.asks(PORT, "PORT", "9101", Target::checkedPort),
        Question.secret(CODE, "--code-file"),
        Question.unasked(KAFKA, "--kafka", "", PointSetup::kafka));
  }

  @Override
  public FirstRun begin(Answers answers) {
    Contact contact =
        new Contact(Target.parse(answers.text(REGISTRY), REGISTRY_PORT), Greeting::registry, terms);
    CpId point = new CpId(answers.text(POINT));
    PointFiles files = new PointFiles(where.data(), point);
    return new FirstRun(
        Optional.of(contact),
        List.of(
            new Step(Step.Name.REDEEM, () -> redeem(answers, files, contact)),
            new Step(Step.Name.WRITE, () -> write(answers, files, contact.caPem())),
            new Step(Step.Name.REGISTRY, () -> registry(files)),
            new Step(Step.Name.CENTRAL, () -> central(files)),
            new Step(Step.Name.KAFKA, () -> kafka(answers.text(KAFKA), files))),
        then(point));
  }

  private Outcome redeem(Answers answers, PointFiles files, Contact contact)
      throws FileTrouble, InterruptedException {
    AtRegistry registry = new AtRegistry(contact.who(), terms.patience());
    ClientTls tls = ClientTls.trusting(contact.caPem());
    CpId point = files.point();
    boolean known = Files.exists(files.credential());
    Secret credential = known ? FileTrouble.secret(files.credential()) : fresh(files);
    if (known && proof(registry, tls, point, credential) instanceof Outcome.Passed) {
      return new Outcome.Passed("had", List.of(point.value()));
    }
    Outcome outcome =
        registry.redeem(
            tls,
            point.value(),
            at -> {
              at.register(
                  point,
                  new Place(answers.text(PLACE)),
                  credential,
                  Optional.empty(),
                  answers.secret(CODE));
              return Outcome.passed(files.credential().toString());
            });
    // The Registry has answered, and has not taken it: nothing stays. (Without an answer it may
    // have taken it, and the next try shows the same one.)
    if (!known && outcome instanceof Outcome.Failed(Trouble trouble) && !trouble.leavesOpen()) {
      FileTrouble.at(files.credential(), () -> Files.deleteIfExists(files.credential()));
    }
    return outcome;
  }

  /// Kept before it is sent: a credential the Registry knows and nobody else would be a lost point.
  private static Secret fresh(PointFiles files) throws FileTrouble {
    String credential = MachineSecret.random().text();
    new WrittenFiles().withSecret(files.credential(), credential + "\n").write();
    return new Secret(credential);
  }

  private Outcome write(Answers answers, PointFiles files, String caPem) throws FileTrouble {
    OptionsText options =
        where
            .options(questions(), answers)
            .without(KAFKA)
            .set("engine-ip", "127.0.0.1")
            .set("engine-port", Integer.toString(Target.checkedPort(answers.text(PORT))));
    WrittenFiles others = new WrittenFiles().with(files.ca(), caPem);
    unit(files.point()).ifPresent(unit -> others.with(unit, unitText(answers)));
    return where.write(options, others);
  }

  /// On a machine whose points are services, each has a file of its own there.
  private Optional<Path> unit(CpId point) {
    Path units = where.configuration().resolveSibling("points");
    return Files.isDirectory(units) ? Optional.of(units.resolve(point + ".env")) : Optional.empty();
  }

  private static String unitText(Answers answers) {
    return Stream.of(PLACE, PORT, PRICE)
        .map(
            key ->
                "%s=\"%s\"\n"
                    .formatted(
                        key.toUpperCase(Locale.ROOT),
                        answers.text(key).replaceAll("([\"\\\\`$])", "\\\\$1")))
        .collect(Collectors.joining());
  }

  private List<String> then(CpId point) {
    return unit(point).isPresent()
        ? List.of(
            "sudo systemctl enable --now evcharging-engine@%1$s evcharging-monitor@%1$s"
                .formatted(point))
        : where.starts(List.of(), "ev-cp engine", "ev-cp monitor");
  }

  // The tests: with what was written, as the programs will read it, and nothing else.

  private Outcome registry(PointFiles files) throws FileTrouble, InterruptedException {
    Target registry = Target.parse(where.now().getProperty("registry"), REGISTRY_PORT);
    return proof(
        new AtRegistry(registry, terms.patience()),
        ClientTls.trusting(FileTrouble.text(files.ca())),
        files.point(),
        FileTrouble.secret(files.credential()));
  }

  /// As its Engine and its Monitor prove themselves.
  private static Outcome proof(AtRegistry registry, ClientTls tls, CpId point, Secret credential)
      throws FileTrouble, InterruptedException {
    return registry.prove(
        tls,
        point.value(),
        at -> {
          at.authCp(point, credential);
          at.authMonitor(point, credential);
          return Outcome.passed(registry.who().toString());
        });
  }

  private Outcome central(PointFiles files) throws FileTrouble {
    Properties written = where.now();
    Target central =
        new Target(
            written.getProperty("central-host"),
            Target.checkedPort(written.getProperty("central-port")));
    return Reach.answers(central, FileTrouble.text(files.ca()), terms.patience());
  }

  /// Readings wait for Kafka, cars do not: nobody is held up by it.
  private Outcome kafka(String asked, PointFiles files) throws FileTrouble {
    Optional<Target> kafka = kafka(asked.isEmpty() ? where.now().getProperty(CENTRAL_HOST) : asked);
    return kafka.isEmpty()
        ? new Outcome.Passed("unasked", List.of())
        : Reach.answers(kafka.get(), FileTrouble.text(files.ca()), terms.patience()).asWarning();
  }

  private static Optional<Target> kafka(String asked) {
    return asked.strip().equalsIgnoreCase("none")
        ? Optional.empty()
        : Optional.of(Target.parse(asked, KAFKA_PORT));
  }
}
