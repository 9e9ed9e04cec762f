package evcharging.link.registry;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import evcharging.crypto.ClientTls;
import evcharging.crypto.VerifyKey;
import evcharging.domain.CpId;
import evcharging.domain.Place;
import evcharging.domain.Secret;
import evcharging.link.CannotReach;
import evcharging.wire.Json;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Everything a program of the network asks the Registry, over HTTPS.
///
/// Every call throws [CannotReach] when no answer came (name not found, nothing listens, wrong
/// certificate, time-out: worth trying again later), and [RegistryRefused] when the answer was no.
public final class RegistryClient implements AutoCloseable {
  private static final JsonMapper JSON = Json.mapper();
  private static final Duration LONG_POLL = Duration.ofSeconds(25);

  private final Requests requests;

  /// @param tls trusts the network's CA; for [#changes] and [#renewCertificate] it also shows the
  ///   server's own identity ([ClientTls#showing])
  /// @param patience how long one call may take, for example 10 s
  public RegistryClient(String host, int port, ClientTls tls, Duration patience) {
    this.requests = new Requests(host, port, tls, patience);
  }

  /// Registers a point.
  ///
  /// @param current the credential it has now, to change it
  /// @param code the operator's one-time code, for a new point
  public void register(
      CpId point, Place place, Secret credential, Optional<Secret> current, Optional<Secret> code)
      throws CannotReach, RegistryRefused, InterruptedException {
    ObjectNode body =
        JSON.createObjectNode()
            .put("cp_id", point.value())
            .put("location", place.name())
            .put("credential", credential.reveal());
    current.ifPresent(secret -> body.put("current_credential", secret.reveal()));
    code.ifPresent(secret -> body.put("enrolment_code", secret.reveal()));
    requests.post("/register/cp", body);
  }

  /// Strikes a point out.
  ///
  /// @param bearer the point's own credential or the admin secret
  public void unregister(CpId point, Secret bearer)
      throws CannotReach, RegistryRefused, InterruptedException {
    requests.delete("/unregister/" + point.value(), bearer);
  }

  /// The token an Engine shows to Central (10 min).
  public Secret authCp(CpId point, Secret credential)
      throws CannotReach, RegistryRefused, InterruptedException {
    return token("/auth/cp", "cp_id", point, credential);
  }

  /// The token a Monitor shows to Central (10 min).
  public Secret authMonitor(CpId point, Secret credential)
      throws CannotReach, RegistryRefused, InterruptedException {
    return token("/auth/monitor", "monitor_id", point, credential);
  }

  /// A server's certificate chain (PEM) for its request, against a one-time code.
  public String requestCertificate(String csrPem, Secret code)
      throws CannotReach, RegistryRefused, InterruptedException {
    return certificate(JSON.createObjectNode().put("csr", csrPem).put("code", code.reveal()));
  }

  /// The chain of a new certificate in place of the one this client shows.
  public String renewCertificate(String csrPem)
      throws CannotReach, RegistryRefused, InterruptedException {
    return certificate(JSON.createObjectNode().put("csr", csrPem));
  }

  /// The key that tokens are checked with.
  public VerifyKey tokenKey() throws CannotReach, RegistryRefused, InterruptedException {
    JsonNode answer = requests.get("/token-key", Duration.ZERO);
    try {
      return VerifyKey.parse(answer.path("key").asText());
    } catch (IllegalArgumentException e) {
      throw requests.nonsense(e);
    }
  }

  /// The book's lines after this number; waits up to 25 s for one. For enrolled servers only.
  public RegistryChanges changes(long after)
      throws CannotReach, RegistryRefused, InterruptedException {
    return changes(after, LONG_POLL);
  }

  /// As [#changes(long)], waiting no longer than this (whole seconds; zero: no waiting).
  public RegistryChanges changes(long after, Duration longest)
      throws CannotReach, RegistryRefused, InterruptedException {
    JsonNode answer =
        requests.get("/changes?after=" + after + "&wait=" + longest.toSeconds(), longest);
    try {
      List<RegistryChange> lines = new ArrayList<>();
      for (JsonNode line : answer.path("changes")) {
        lines.add(
            new RegistryChange(
                line.path("number").asLong(),
                new CpId(line.path("cp_id").asText()),
                RegistryChange.Kind.parse(line.path("change").asText()),
                new Place(line.path("location").asText()),
                Instant.parse(line.path("at").asText())));
      }
      return new RegistryChanges(lines, answer.path("last").asLong());
    } catch (IllegalArgumentException | java.time.DateTimeException e) {
      throw requests.nonsense(e);
    }
  }

  /// A one-time code with which one machine may enrol this point. For Central only, which shows its
  /// certificate.
  public NewCode newCode(CpId point) throws CannotReach, RegistryRefused, InterruptedException {
    JsonNode answer =
        requests.post("/admin/codes", JSON.createObjectNode().put("cp_id", point.value()));
    try {
      return new NewCode(
          new Secret(requests.field(answer, "code")),
          Instant.parse(requests.field(answer, "expires_at")));
    } catch (IllegalArgumentException | java.time.DateTimeException e) {
      throw requests.nonsense(e);
    }
  }

  /// Strikes a point out. For Central only, which shows its certificate.
  public void unregister(CpId point) throws CannotReach, RegistryRefused, InterruptedException {
    requests.delete("/unregister/" + point.value());
  }

  /// Every point that was ever registered. For Central only, which shows its certificate.
  public List<Registered> points() throws CannotReach, RegistryRefused, InterruptedException {
    try {
      List<Registered> points = new ArrayList<>();
      for (JsonNode each : requests.get("/admin/points", Duration.ZERO)) {
        points.add(
            new Registered(
                new CpId(each.path("cp_id").asText()),
                new Place(each.path("location").asText()),
                each.path("active").asBoolean()));
      }
      return List.copyOf(points);
    } catch (IllegalArgumentException e) {
      throw requests.nonsense(e);
    }
  }

  /// A code as it is shown, the only time it ever is.
  public record NewCode(Secret code, Instant expires) {}

  /// A point in the Registry's book.
  public record Registered(CpId point, Place place, boolean active) {}

  /// Whether it answers.
  public void health() throws CannotReach, RegistryRefused, InterruptedException {
    requests.get("/health", Duration.ZERO);
  }

  /// A call of the operator's: any path, with the admin secret. The answer is JSON text.
  ///
  /// @param fields the body of a POST; without any it is a GET
  public String asOperator(String path, java.util.Map<String, String> fields, Secret admin)
      throws CannotReach, RegistryRefused, InterruptedException {
    try {
      return JSON.writeValueAsString(requests.asOperator(path, JSON.valueToTree(fields), admin));
    } catch (JsonProcessingException e) {
      throw requests.nonsense(e);
    }
  }

  private Secret token(String path, String idField, CpId point, Secret credential)
      throws CannotReach, RegistryRefused, InterruptedException {
    JsonNode answer =
        requests.post(
            path,
            JSON.createObjectNode()
                .put(idField, point.value())
                .put("credential", credential.reveal()));
    return new Secret(requests.field(answer, "token"));
  }

  private String certificate(ObjectNode body)
      throws CannotReach, RegistryRefused, InterruptedException {
    return requests.field(requests.post("/certificates", body), "chain");
  }

  @Override
  public void close() {
    requests.close();
  }
}
