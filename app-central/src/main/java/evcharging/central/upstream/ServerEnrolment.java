package evcharging.central.upstream;

import com.fasterxml.jackson.core.JsonProcessingException;
import evcharging.config.Fault;
import evcharging.crypto.ClientTls;
import evcharging.crypto.ServerIdentity;
import evcharging.crypto.ServerNames;
import evcharging.domain.Secret;
import evcharging.link.Backoff;
import evcharging.link.CannotReach;
import evcharging.link.registry.RegistryClient;
import evcharging.link.registry.RegistryRefused;
import evcharging.wire.Json;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// How Central comes by the certificate it listens with: the one it has, a renewed one, or a first
/// one against a one-time code.
///
/// @param directory where key and certificates are kept
/// @param names every name and address Central is reached by
/// @param caPem what to trust at the first contact
/// @param code `ev-registry enrol-server central` made it; from a file, the environment or a prompt
/// @param admin the Registry's admin secret, where Central runs on the same machine: it then makes
///   its code itself
/// @param say is told in one line whom Central waits for
public record ServerEnrolment(
    RegistryPlace registry,
    Path directory,
    List<String> names,
    Optional<String> caPem,
    Optional<Secret> code,
    Optional<Secret> admin,
    InstantSource clock,
    Consumer<String> say) {
  private static final Logger LOG = LoggerFactory.getLogger(ServerEnrolment.class);
  private static final Duration RENEW_BEFORE = Duration.ofDays(30);
  private static final String SERVER = "central";
  private static final int TRIES_WITH_OWN_CODES = 5;

  /// The certificate to listen with. Waits for the Registry if there is none yet; one that is
  /// merely old serves on while the Registry is away.
  ///
  /// @throws Fault `CENTRAL-NOT-ENROLLED` if there is neither certificate nor code,
  ///   `CENTRAL-ENROLMENT-REFUSED` if the Registry says no, `CENTRAL-KEYS-UNUSABLE` if what is
  ///   stored is damaged
  public ServerIdentity identity() throws InterruptedException {
    Optional<ServerIdentity> stored = stored();
    if (stored.isEmpty()) {
      return first();
    }
    return isGood(stored.get()) ? stored.get() : renewed(stored.get());
  }

  private boolean isGood(ServerIdentity identity) {
    return isFresh(identity) && ServerNames.cover(identity.names(), names);
  }

  private boolean isFresh(ServerIdentity identity) {
    return identity.expires().isAfter(clock.instant().plus(RENEW_BEFORE));
  }

  private ServerIdentity renewed(ServerIdentity old) throws InterruptedException {
    ServerIdentity.Request request = ServerIdentity.request(names);
    try (RegistryClient client = registry.client(ClientTls.showing(old))) {
      return saved(request.complete(client.renewCertificate(request.pem())));
    } catch (CannotReach | RegistryRefused e) {
      LOG.warn("event=certificate-not-renewed reason=\"{}\"", e.getMessage());
      if (old.expires().isAfter(clock.instant())) {
        return old;
      }
      throw new Fault(
          "CENTRAL-CERTIFICATE-EXPIRED",
          "Central's certificate has expired and was not renewed: " + e.getMessage() + ".",
          e);
    }
  }

  private ServerIdentity first() throws InterruptedException {
    ClientTls tls =
        ClientTls.trusting(
            caPem.orElseThrow(
                () ->
                    notEnrolled(
                        "Central does not know the network's CA; give its file with --ca.")));
    if (code.isEmpty() && admin.isEmpty()) {
      throw notEnrolled(
          "Central has no certificate yet; make a code with: ev-registry enrol-server central.");
    }
    ServerIdentity.Request request = ServerIdentity.request(names);
    Backoff backoff = Backoff.standard();
    boolean said = false;
    int again = TRIES_WITH_OWN_CODES;
    while (true) {
      try (RegistryClient client = registry.client(tls)) {
        Secret oneTime = code.isPresent() ? code.get() : newCode(client, admin.orElseThrow());
        return saved(request.complete(client.requestCertificate(request.pem(), oneTime)));
      } catch (CannotReach e) {
        if (!said) {
          say.accept("cannot reach the Registry at " + registry + ", retrying");
          LOG.info("event=registry-awaited reason=\"{}\"", e.getMessage());
          said = true;
        }
        Thread.sleep(backoff.pause());
      } catch (RegistryRefused e) {
        // A request that was given up may still have made a newer code, and ended this one.
        if (said && code.isEmpty() && again-- > 0) {
          Thread.sleep(backoff.pause());
          continue;
        }
        throw new Fault(
            "CENTRAL-ENROLMENT-REFUSED",
            "The Registry gives Central no certificate: " + e.getMessage() + ".",
            e);
      }
    }
  }

  private static Secret newCode(RegistryClient client, Secret admin)
      throws CannotReach, RegistryRefused, InterruptedException {
    String answer = client.asOperator("/admin/codes", Map.of("server", SERVER), admin);
    try {
      return new Secret(Json.mapper().readTree(answer).path("code").asText());
    } catch (JsonProcessingException | IllegalArgumentException e) {
      throw new CannotReach("the Registry's answer has no code", e);
    }
  }

  private Optional<ServerIdentity> stored() {
    try {
      return ServerIdentity.load(directory);
    } catch (IOException e) {
      throw unusable(e);
    }
  }

  private ServerIdentity saved(ServerIdentity identity) {
    try {
      identity.save(directory);
      Instant until = identity.expires();
      LOG.info("event=certificate-received names={} until={}", identity.names(), until);
      return identity;
    } catch (IOException e) {
      throw unusable(e);
    }
  }

  private static Fault notEnrolled(String sentence) {
    return new Fault("CENTRAL-NOT-ENROLLED", sentence);
  }

  private static Fault unusable(IOException e) {
    return new Fault(
        "CENTRAL-KEYS-UNUSABLE", "Central cannot use its keys: " + e.getMessage() + ".", e);
  }
}
