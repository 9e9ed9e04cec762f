package evcharging.central.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import evcharging.central.core.Core;
import evcharging.central.core.Exits;
import evcharging.central.core.TestClock;
import evcharging.central.core.Vitals;
import evcharging.central.journal.AuditVerification;
import evcharging.central.journal.JournalOptions;
import evcharging.central.journal.LedgerCheck;
import evcharging.central.journal.SqlJournal;
import evcharging.central.network.Command;
import evcharging.central.network.IssuedTicket;
import evcharging.central.network.NetworkLimits;
import evcharging.central.network.Origin;
import evcharging.central.network.Reply;
import evcharging.central.network.Role;
import evcharging.central.reactions.NetworkReactions;
import evcharging.crypto.Authority;
import evcharging.crypto.ClientTls;
import evcharging.crypto.KeyedHash;
import evcharging.crypto.MachineSecret;
import evcharging.crypto.PasswordGate;
import evcharging.crypto.ServerIdentity;
import evcharging.crypto.ServerTls;
import evcharging.crypto.SigningKey;
import evcharging.domain.CpId;
import evcharging.domain.Place;
import evcharging.domain.Price;
import evcharging.wire.Json;
import evcharging.wire.TicketJson;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import javax.net.ssl.SSLSocket;

/// The REST API on a real HTTPS socket, before a real core on a real H2 file, with a token for each
/// role.
public final class RunningApi implements AutoCloseable {
  static final CpId CP1 = new CpId("CP001");
  static final CpId CP2 = new CpId("CP002");

  private static final ApiAccess OUR_NAMES =
      new ApiAccess(
          Set.of("localhost", "central.example"),
          Set.of("https://wall.example"),
          OptionalInt.of(0));

  private final AtomicReference<Throwable> fatal = new AtomicReference<>();
  private final Map<Role, String> tokens = new EnumMap<>(Role.class);
  private final ServerIdentity identity =
      ServerIdentity.issuedBy(
          Authority.create(Instant.now()), "central", List.of("localhost"), Instant.now());
  private final ClientTls tls = ClientTls.trusting(identity.caPem());
  private final HttpClient http = HttpClient.newBuilder().sslContext(tls.context()).build();
  private final String localToken = MachineSecret.random().text();
  private final Core core;
  private final Api api;

  public RunningApi(Path directory) throws Exception {
    this(directory, ApiLimits.STANDARD, OUR_NAMES);
  }

  /// With that many posts of weather of one kind by one caller for one place a minute.
  RunningApi(Path directory, int weatherPerMinute) throws Exception {
    this(directory, weatherPerMinute(weatherPerMinute), OUR_NAMES);
  }

  private static ApiLimits weatherPerMinute(int many) {
    ApiLimits as = ApiLimits.STANDARD;
    return new ApiLimits(
        as.bodyBytes(),
        as.requestTime(),
        as.connections(),
        as.replyTime(),
        as.writeTime(),
        as.listeners(),
        many);
  }

  RunningApi(Path directory, ApiLimits limits, ApiAccess access) throws Exception {
    this(directory, limits, access, TestClock.REAL);
  }

  /// With weather told as often as the test likes.
  public RunningApi(Path directory, TestClock clock) throws Exception {
    this(directory, weatherPerMinute(100_000), OUR_NAMES, clock);
  }

  private RunningApi(Path directory, ApiLimits limits, ApiAccess access, TestClock clock)
      throws Exception {
    SigningKey key = SigningKey.random();
    SqlJournal journal = SqlJournal.open(JournalOptions.in(directory, key));
    core =
        clock.start(
            journal,
            NetworkLimits.STANDARD,
            ticket -> {
              String text = new TicketJson().write(ticket);
              byte[] signature = key.sign(text.getBytes(StandardCharsets.UTF_8));
              return new IssuedTicket(
                  ticket, text, Base64.getUrlEncoder().withoutPadding().encodeToString(signature));
            },
            new Exits(new NetworkReactions(clock), _ -> {}, fatal::set));
    KeyedHash hash = KeyedHash.inMemory();
    api =
        Api.start(
            new InetSocketAddress("localhost", 0),
            ServerTls.of(identity),
            limits,
            access,
            new ApiSources(
                this::submit,
                core::view,
                journal.ledger(),
                () -> new AuditVerification(journal.ledger(), directory, key.verifyKey()).verify(),
                () -> new LedgerCheck(journal.ledger(), key.verifyKey()).check(),
                hash,
                localToken,
                new PasswordGate(),
                () -> new ApiSources.Surroundings("test", "reached", "up"),
                this::vitals,
                core::readings,
                () -> Double.NaN,
                clock));
    for (Role role : Role.values()) {
      String token = MachineSecret.random().text();
      tokens.put(role, token);
      core(new Command.CreateToken(role.name(), role, hash.of(Gate.PURPOSE, token)));
    }
    seen(CP1, "Berlin");
    seen(CP2, "Madrid");
  }

  private Vitals vitals() {
    return new Vitals(
        Instant.now(),
        new Vitals.Queue(core.waiting(), core.inboxLimit(), core.turnedAt()),
        core.commits().summary(),
        new Vitals.Tcp(9002, 0, 0, 0),
        new Vitals.Kafka(true, "up", OptionalLong.of(0)),
        new Vitals.Registry(true, "reached"),
        new Vitals.Rest(8000),
        new Vitals.Disk(1, 2, Instant.EPOCH),
        new Vitals.Clock(Duration.ZERO));
  }

  private void seen(CpId point, String place) throws Exception {
    core(
        new Command.AdmitEngine(
            point, 1, new Place(place), Price.parse("0.25"), false, "key", "hash"));
  }

  CompletableFuture<Reply> submit(Command command, Origin origin) {
    CompletableFuture<Reply> reply = new CompletableFuture<>();
    core.submit(command, origin, reply::complete);
    return reply;
  }

  /// What the core replies to a command of Central itself.
  public Reply core(Command command) throws Exception {
    return submit(command, Origin.CENTRAL).get(60, TimeUnit.SECONDS);
  }

  public Core core() {
    return core;
  }

  public URI address() {
    return URI.create("https://localhost:" + port());
  }

  List<Route> routes() {
    return api.routes();
  }

  /// One GET as a client sends it that says another name than the one it called.
  Got raw(String path, String host, String bearer) throws IOException {
    try (SSLSocket socket = tls.connect("localhost", port(), Duration.ofSeconds(30))) {
      String request =
          "GET "
              + path
              + " HTTP/1.1\r\nHost: "
              + host
              + "\r\nAuthorization: Bearer "
              + bearer
              + "\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      int status = Integer.parseInt(answer.substring(9, 12));
      String body = answer.substring(answer.indexOf("\r\n\r\n") + 4);
      boolean json = answer.contains("application/json");
      return new Got(status, json ? Json.mapper().readTree(body) : MissingNode.getInstance(), null);
    }
  }

  /// Plain HTTP on the loopback.
  public URI loopback() {
    return URI.create("http://127.0.0.1:" + api.loopback().orElseThrow().getPort());
  }

  int port() {
    return api.address().getPort();
  }

  public ServerIdentity identity() {
    return identity;
  }

  public ClientTls tls() {
    return tls;
  }

  public String localToken() {
    return localToken;
  }

  public String token(Role role) {
    return tokens.get(role);
  }

  /// What came back.
  record Got(int status, JsonNode body, HttpResponse<String> response) {}

  Got get(Role role, String path) throws Exception {
    return send(role, "GET", path, null);
  }

  Got send(Role role, String method, String path, String body) throws Exception {
    return send(Optional.ofNullable(role).map(tokens::get), method, path, body, Map.of());
  }

  Got send(
      Optional<String> token, String method, String path, String body, Map<String, String> headers)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(address().resolve(path))
            .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    if (body != null && !headers.containsKey("Content-Type")) {
      request.header("Content-Type", "application/json");
    }
    token.ifPresent(t -> request.header("Authorization", "Bearer " + t));
    headers.forEach(request::header);
    HttpResponse<String> response =
        http.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
    boolean json =
        response.headers().firstValue("Content-Type").orElse("").startsWith("application/json");
    JsonNode read = json ? Json.mapper().readTree(response.body()) : MissingNode.getInstance();
    return new Got(response.statusCode(), read, response);
  }

  @Override
  public void close() {
    api.close();
    try {
      core.stop();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    http.shutdownNow();
    if (fatal.get() != null) {
      throw new AssertionError("the core died", fatal.get());
    }
  }
}
