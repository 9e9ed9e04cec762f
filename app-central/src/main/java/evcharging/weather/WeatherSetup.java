package evcharging.weather;

import evcharging.crypto.SecretFile;
import evcharging.domain.Secret;
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

/// The first run of EV_W: Central's REST API met and compared, its token tried, both written down
/// and tried again as they are written.
final class WeatherSetup implements SetupPlan {
  static final String CENTRAL = "central";
  static final String TOKEN = "token";

  private static final int API_PORT = 8000;

  /// What EV_W's role may read.
  private static final String PLACES = "/api/locations";

  private final SetupPlace where;
  private final Contact.Terms terms;

  WeatherSetup(SetupPlace where, Contact.Terms terms) {
    this.where = where;
    this.terms = terms;
  }

  @Override
  public String machine() {
    return "weather";
  }

  @Override
  public List<Question> questions() {
    return List.of(
        Question.needed(
            CENTRAL,
            "--central",
            where.proposal("central", ""),
            text -> Target.parse(text, API_PORT)),
        Question.secret(TOKEN, "--token-file"));
  }

  @Override
  public FirstRun begin(Answers answers) {
    Contact contact =
        new Contact(Target.parse(answers.text(CENTRAL), API_PORT), Greeting::api, terms);
    List<Step> steps = new ArrayList<>(contact.steps());
    steps.add(new Step(Step.Name.TOKEN, () -> take(answers, contact)));
    steps.add(new Step(Step.Name.WRITE, () -> write(answers, contact)));
    steps.add(new Step(Step.Name.CENTRAL, this::test));
    return new FirstRun(
        steps,
        Optional.of(contact),
        List.of(
            where.isOfTheMachine()
                ? "sudo systemctl enable --now evcharging-weather"
                : "ev-weather" + where.asOption()));
  }

  /// The one that was given, or the one that is there.
  private Optional<Secret> token(Answers answers) {
    try {
      return answers.secret(TOKEN).isPresent() || !Files.exists(tokenFile())
          ? answers.secret(TOKEN)
          : Optional.of(new Secret(SecretFile.read(tokenFile())));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private Outcome take(Answers answers, Contact contact) {
    return token(answers)
        .map(token -> takes(contact.who(), contact.caPem(), token))
        .orElseGet(() -> Outcome.failed(new Trouble.TokenWrong(contact.who())));
  }

  private Outcome takes(Target who, String caPem, Secret token) {
    return Reach.takes(who, caPem, PLACES, token, terms.patience());
  }

  private Path tokenFile() {
    return file("token-file", "weather.token");
  }

  private Path ca() {
    return file("ca", "ca.pem");
  }

  private Path file(String option, String usual) {
    return Optional.ofNullable(where.now().getProperty(option))
        .map(Path::of)
        .orElseGet(() -> where.data().resolve(usual));
  }

  private Outcome write(Answers answers, Contact contact) {
    OptionsText options =
        new OptionsText()
            .set("central", contact.who().url())
            .set("ca", ca().toString())
            .set("token-file", tokenFile().toString());
    try {
      new WrittenFiles()
          .with(ca(), contact.caPem())
          .withSecret(tokenFile(), token(answers).orElseThrow().reveal() + "\n")
          .with(
              where.configuration(),
              options.over(
                  where.configuration(), "EV_W on this machine, written by 'ev-weather setup'."))
          .write();
      return Outcome.passed(where.configuration().toString());
    } catch (WrittenFiles.NotWritten e) {
      return Outcome.failed(e.trouble());
    } catch (IOException e) {
      return Outcome.failed(notWritten(where.configuration(), e));
    }
  }

  /// With what EV_W will read.
  private Outcome test() {
    Properties written = where.now();
    Path ca = Path.of(written.getProperty("ca"));
    try {
      return takes(
          Target.parse(written.getProperty("central"), API_PORT),
          Files.readString(ca),
          new Secret(SecretFile.read(Path.of(written.getProperty("token-file")))));
    } catch (IOException e) {
      return Outcome.failed(notWritten(ca, e));
    }
  }

  private static Trouble notWritten(Path where, IOException e) {
    return new Trouble.NotWritten(where, e.getClass().getSimpleName());
  }
}
