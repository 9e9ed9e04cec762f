package evcharging.styles.setup;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import evcharging.crypto.Authority;
import evcharging.crypto.ServerIdentity;
import evcharging.crypto.ServerTls;
import evcharging.crypto.TlsTrouble.Kind;
import evcharging.domain.CpId;
import evcharging.domain.Place;
import evcharging.domain.Secret;
import evcharging.setup.Answers;
import evcharging.setup.Contact;
import evcharging.setup.FirstRun;
import evcharging.setup.Greeting;
import evcharging.setup.Outcome;
import evcharging.setup.Question;
import evcharging.setup.SetupPlan;
import evcharging.setup.Step;
import evcharging.setup.Target;
import evcharging.setup.Trouble;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A point's first run at a Registry that is met for real; what comes after is played.
final class PlayedPlan implements SetupPlan, AutoCloseable {
  private final HttpsServer server;
  private volatile boolean breaks;
  final Authority authority = Authority.create(Instant.now());

  PlayedPlan() throws IOException {
    ServerIdentity identity =
        ServerIdentity.issuedBy(authority, "registry", List.of("localhost"), Instant.now());
    server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 10);
    server.setHttpsConfigurator(new HttpsConfigurator(ServerTls.of(identity).context()));
    byte[] pem = authority.caPem().getBytes(StandardCharsets.US_ASCII);
    server.createContext(
        "/ca.pem",
        exchange -> {
          exchange.sendResponseHeaders(200, pem.length);
          exchange.getResponseBody().write(pem);
          exchange.close();
        });
    server.start();
  }

  String registry() {
    return "https://localhost:" + server.getAddress().getPort();
  }

  @Override
  public String machine() {
    return "point";
  }

  @Override
  public List<Question> questions() {
    return List.of(
        Question.needed("registry", "--registry", registry(), t -> Target.parse(t, 5001)),
        Question.needed("central-host", "--central-host", "central.example", t -> new Target(t, 1)),
        Question.needed("central-port", "--central-port", "9002", Target::checkedPort),
        Question.needed("point", "CP_ID", "", CpId::new),
        Question.needed("place", "PLACE", "", Place::new),
        Question.needed("price", "PRICE", "0.25", text -> text),
        Question.needed("port", "PORT", "9101", Target::checkedPort),
        Question.secret("code", "--code-file"));
  }

  @Override
  public FirstRun begin(Answers answers) {
    Contact contact =
        new Contact(
            Target.parse(answers.text("registry"), 5001),
            Greeting::registry,
            Contact.Terms.usual());
    Target kafka = new Target("central.example", 9092);
    List<Step> steps = new ArrayList<>();
    steps.add(
        new Step(
            Step.Name.REDEEM,
            () ->
                checked(answers).secret("code").map(Secret::reveal).orElse("").equals("right")
                    ? Outcome.passed("/home/site/.local/share/evcharging/cp/CP001/credential")
                    : Outcome.failed(new Trouble(Trouble.Why.CODE_WRONG, answers.text("point")))));
    steps.add(
        new Step(
            Step.Name.WRITE,
            () -> Outcome.passed("/home/site/.config/evcharging/points.properties")));
    steps.add(new Step(Step.Name.REGISTRY, () -> Outcome.passed("registry.example:5001")));
    steps.add(new Step(Step.Name.CENTRAL, () -> Outcome.passed("central.example:9002")));
    steps.add(
        new Step(
            Step.Name.KAFKA,
            () -> Outcome.failed(Trouble.notReached(kafka, Kind.NOBODY_LISTENS)).asWarning()));
    return new FirstRun(Optional.of(contact), steps, List.of("ev-cp engine", "ev-cp monitor"));
  }

  /// From now on its steps have an error of ours.
  void breaks() {
    breaks = true;
  }

  private Answers checked(Answers answers) {
    if (breaks) {
      throw new IllegalStateException("broken on purpose");
    }
    return answers;
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
