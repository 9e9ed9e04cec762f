package evcharging.weather;

import evcharging.domain.Secret;
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
import evcharging.setup.Trouble;
import evcharging.setup.WrittenFiles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

/// The first run of EV_W: Central's REST API met and compared, its token tried, both written down
/// and tried again as they are written.
record WeatherSetup(SetupPlace where, Contact.Terms terms) implements SetupPlan {
  static final String CENTRAL = "central";
  static final String TOKEN = "token";

  private static final int API_PORT = 8000;

  /// What EV_W's role may read.
  private static final String PLACES = "/api/locations";

  static SetupPlace place(Path data, Path to) {
    return SetupPlace.of("ev-weather", "weather", "data", data, to);
  }

  @Override
  public String machine() {
    return "weather";
  }

  @Override
  public List<Question> questions() {
    return List.of(
        where.asks(CENTRAL, "--central", "", Target.url(API_PORT)),
        Question.secret(TOKEN, "--token-file"));
  }

  @Override
  public FirstRun begin(Answers answers) {
    Target central = Target.parse(answers.text(CENTRAL), API_PORT);
    Contact contact = new Contact(central, Greeting::api, terms);
    return new FirstRun(
        Optional.of(contact),
        List.of(
            new Step(Step.Name.TOKEN, () -> takes(central, contact.caPem(), token(answers))),
            new Step(Step.Name.WRITE, () -> write(answers, contact)),
            new Step(Step.Name.CENTRAL, this::test)),
        where.starts(List.of("sudo systemctl enable --now evcharging-weather"), "ev-weather"));
  }

  /// The one that was given, or the one that is there.
  private Optional<Secret> token(Answers answers) throws FileTrouble {
    return answers.secret(TOKEN).isPresent() || !Files.exists(tokenFile())
        ? answers.secret(TOKEN)
        : Optional.of(FileTrouble.secret(tokenFile()));
  }

  private Outcome takes(Target who, String caPem, Optional<Secret> token) {
    return token
        .map(given -> Reach.takes(who, caPem, PLACES, given, terms.patience()))
        .orElseGet(() -> Outcome.failed(new Trouble(Trouble.Why.TOKEN, who)));
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

  private Outcome write(Answers answers, Contact contact) throws FileTrouble {
    OptionsText options =
        where
            .options(questions(), answers)
            .set("ca", ca().toString())
            .set("token-file", tokenFile().toString());
    return where.write(
        options,
        new WrittenFiles()
            .with(ca(), contact.caPem())
            .withSecret(tokenFile(), token(answers).orElseThrow().reveal() + "\n"));
  }

  /// With what EV_W will read.
  private Outcome test() throws FileTrouble {
    Properties written = where.now();
    return takes(
        Target.parse(written.getProperty("central"), API_PORT),
        FileTrouble.text(Path.of(written.getProperty("ca"))),
        Optional.of(FileTrouble.secret(Path.of(written.getProperty("token-file")))));
  }
}
