package evcharging.cp;

import evcharging.crypto.ClientTls;
import evcharging.crypto.MachineSecret;
import evcharging.crypto.SecretFile;
import evcharging.domain.CpId;
import evcharging.domain.Place;
import evcharging.domain.Price;
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
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/// The first run of a charging point: its network met and compared, the point registered with its
/// one-time code, everything written where Engine and Monitor look for it, and tried with what was
/// written.
final class PointSetup implements SetupPlan {
  static final String REGISTRY = "registry";
  static final String CENTRAL_HOST = "central-host";
  static final String CENTRAL_PORT = "central-port";
  static final String POINT = "point";
  static final String PLACE = "place";
  static final String PRICE = "price";
  static final String PORT = "port";
  static final String CODE = "code";

  /// Where Kafka is, for its test; nobody is asked.
  static final String KAFKA = "kafka";

  private static final int REGISTRY_PORT = 5001;
  private static final int KAFKA_PORT = 9092;

  private final SetupPlace where;
  private final Contact.Terms terms;

  PointSetup(SetupPlace where, Contact.Terms terms) {
    this.where = where;
    this.terms = terms;
  }

  /// On a machine whose points are services, each has a file of its own there.
  private Optional<Path> unit(CpId point) {
    Path units = where.configuration().resolveSibling("points");
    return Files.isDirectory(units) ? Optional.of(units.resolve(point + ".env")) : Optional.empty();
  }

  @Override
  public String machine() {
    return "point";
  }

  @Override
  public List<Question> questions() {
    return List.of(
        Question.needed(
            REGISTRY,
            "--registry",
            where.proposal("registry", ""),
            text -> Target.parse(text, REGISTRY_PORT)),
        Question.needed(
            CENTRAL_HOST,
            "--central-host",
            where.proposal("central-host", ""),
            text -> new Target(text, 1)),
        Question.needed(
            CENTRAL_PORT,
            "--central-port",
            where.proposal(CENTRAL_PORT, "9002"),
            Target::checkPort),
        Question.needed(POINT, "CP_ID", where.proposal("cp-id", ""), CpId::new),
        Question.needed(PLACE, "PLACE", where.proposal("place", ""), Place::new),
        Question.needed(PRICE, "PRICE", where.proposal("price", ""), Price::parse),
        Question.needed(PORT, "PORT", where.proposal("port", "9101"), Target::checkPort),
        Question.secret(CODE, "--code-file"));
  }

  @Override
  public FirstRun begin(Answers answers) {
    Target registry = Target.parse(answers.text(REGISTRY), REGISTRY_PORT);
    Contact contact = new Contact(registry, Greeting::registry, terms);
    CpId point = new CpId(answers.text(POINT));
    List<Step> steps = new ArrayList<>(contact.steps());
    steps.add(new Step(Step.Name.REDEEM, () -> redeem(answers, contact)));
    steps.add(new Step(Step.Name.WRITE, () -> write(answers, contact)));
    steps.add(new Step(Step.Name.REGISTRY, () -> new Written(point).registry()));
    steps.add(new Step(Step.Name.CENTRAL, () -> new Written(point).central()));
    steps.add(new Step(Step.Name.KAFKA, () -> new Written(point).kafka(answers.text(KAFKA))));
    return new FirstRun(steps, Optional.of(contact), then(point));
  }

  private Outcome redeem(Answers answers, Contact contact) throws InterruptedException {
    CpId point = new CpId(answers.text(POINT));
    PointFiles files = new PointFiles(where.data(), point);
    ClientTls tls = ClientTls.trusting(contact.caPem());
    AtRegistry registry = new AtRegistry(contact.who(), terms.patience());
    boolean known = Files.exists(files.credential());
    try {
      Secret credential = known ? new Secret(SecretFile.read(files.credential())) : fresh(files);
      if (known && isAccepted(registry, tls, point, credential)) {
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
      if (!known && isNo(outcome)) {
        Files.deleteIfExists(files.credential());
      }
      return outcome;
    } catch (IOException e) {
      return Outcome.failed(
          new Trouble.NotWritten(files.credential(), e.getClass().getSimpleName()));
    } catch (WrittenFiles.NotWritten e) {
      return Outcome.failed(e.trouble());
    }
  }

  private static boolean isAccepted(
      AtRegistry registry, ClientTls tls, CpId point, Secret credential)
      throws InterruptedException {
    Outcome proof =
        registry.prove(
            tls,
            point.value(),
            at -> {
              at.authCp(point, credential);
              return Outcome.passed();
            });
    return proof instanceof Outcome.Passed;
  }

  /// The Registry has answered, and has not taken the credential: nothing of it stays. (Without an
  /// answer it may have taken it, and the next try shows the same one.)
  private static boolean isNo(Outcome outcome) {
    return outcome instanceof Outcome.Failed(Trouble trouble)
        && !(trouble instanceof Trouble.NotReached);
  }

  /// Kept before it is sent: a credential the Registry knows and nobody else would be a lost point.
  private static Secret fresh(PointFiles files) throws WrittenFiles.NotWritten {
    String credential = MachineSecret.random().text();
    new WrittenFiles().withSecret(files.credential(), credential + "\n").write();
    return new Secret(credential);
  }

  private Outcome write(Answers answers, Contact contact) {
    CpId point = new CpId(answers.text(POINT));
    OptionsText options =
        new OptionsText()
            .set("registry", contact.who().url())
            .set("central-host", answers.text(CENTRAL_HOST))
            .set("central-port", answers.text(CENTRAL_PORT))
            .set("cp-id", point.value())
            .set("place", answers.text(PLACE))
            .set("price", answers.text(PRICE))
            .set("port", answers.text(PORT))
            .set("engine-ip", "127.0.0.1")
            .set("engine-port", answers.text(PORT));
    if (!where.usualData()) {
      options.set("data", where.data().toString());
    }
    try {
      WrittenFiles files =
          new WrittenFiles()
              .with(new PointFiles(where.data(), point).ca(), contact.caPem())
              .with(
                  where.configuration(),
                  options.over(
                      where.configuration(),
                      "The charging points of this machine, written by 'ev-cp setup'."));
      unit(point).ifPresent(unit -> files.with(unit, unitText(answers)));
      files.write();
      return Outcome.passed(where.configuration().toString());
    } catch (WrittenFiles.NotWritten e) {
      return Outcome.failed(e.trouble());
    } catch (IOException e) {
      return Outcome.failed(
          new Trouble.NotWritten(where.configuration(), e.getClass().getSimpleName()));
    }
  }

  private static String unitText(Answers answers) {
    return Map.of("PLACE", PLACE, "PRICE", PRICE, "PORT", PORT).entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(
            each ->
                "%s=\"%s\"\n"
                    .formatted(
                        each.getKey(),
                        answers.text(each.getValue()).replaceAll("([\"\\\\`$])", "\\\\$1")))
        .reduce("", String::concat);
  }

  private List<String> then(CpId point) {
    if (unit(point).isPresent()) {
      return List.of(
          "sudo systemctl enable --now evcharging-engine@%1$s evcharging-monitor@%1$s"
              .formatted(point));
    }
    return List.of("ev-cp engine" + where.asOption(), "ev-cp monitor" + where.asOption());
  }

  /// The tests read what the programs will read, and nothing else.
  private final class Written {
    private final Properties options = OptionsText.read(where.configuration());
    private final CpId point;
    private final PointFiles files;

    Written(CpId point) {
      this.point = point;
      this.files = new PointFiles(where.data(), point);
    }

    Outcome registry() throws InterruptedException {
      Target registry = Target.parse(options.getProperty("registry"), REGISTRY_PORT);
      try {
        Secret credential = new Secret(SecretFile.read(files.credential()));
        return new AtRegistry(registry, terms.patience())
            .prove(
                ClientTls.trusting(caPem()),
                point.value(),
                at -> {
                  at.authCp(point, credential);
                  at.authMonitor(point, credential);
                  return Outcome.passed(registry.toString());
                });
      } catch (IOException e) {
        return Outcome.failed(
            new Trouble.NotWritten(files.credential(), e.getClass().getSimpleName()));
      }
    }

    Outcome central() {
      return Reach.answers(
          new Target(
              options.getProperty("central-host"),
              Integer.parseInt(options.getProperty("central-port"))),
          caPem(),
          terms.patience());
    }

    /// Readings wait for Kafka, cars do not: nobody is held up by it.
    Outcome kafka(String asked) {
      if (asked.equals("none")) {
        return new Outcome.Passed("unasked", List.of());
      }
      Target kafka =
          Target.parse(asked.isEmpty() ? options.getProperty("central-host") : asked, KAFKA_PORT);
      return Reach.answers(kafka, caPem(), terms.patience()).asWarning();
    }

    private String caPem() {
      try {
        return Files.readString(files.ca());
      } catch (IOException e) {
        throw new java.io.UncheckedIOException("cannot read " + files.ca(), e);
      }
    }
  }
}
