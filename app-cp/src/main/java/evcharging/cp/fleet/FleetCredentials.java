package evcharging.cp.fleet;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import evcharging.config.Fault;
import evcharging.crypto.MachineSecret;
import evcharging.crypto.SecretFile;
import evcharging.domain.CpId;
import evcharging.domain.Place;
import evcharging.domain.Secret;
import evcharging.link.CannotReach;
import evcharging.link.registry.RegistryClient;
import evcharging.link.registry.RegistryRefused;
import evcharging.wire.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// The credentials of a fleet: one each, below the data directory, like any point's. Those of
/// points that are new are made here and registered with the operator's secret.
public final class FleetCredentials {
  private static final JsonMapper JSON = Json.mapper();

  private final Function<CpId, Path> files;
  private final RegistryClient registry;
  private final Optional<Path> adminSecret;

  /// @param files where each point's credential is kept
  /// @param adminSecret the file of the Registry's admin secret
  public FleetCredentials(
      Function<CpId, Path> files, RegistryClient registry, Optional<Path> adminSecret) {
    this.files = files;
    this.registry = registry;
    this.adminSecret = adminSecret;
  }

  /// What each point holds, in their order; registers those that are new.
  ///
  /// @throws Fault if a new one cannot be registered
  public List<Secret> of(List<CpId> points, Place place) throws InterruptedException, IOException {
    List<Secret> all = new ArrayList<>();
    for (CpId point : points) {
      Path file = files.apply(point);
      if (!Files.exists(file)) {
        SecretFile.write(file, register(point, place));
      }
      all.add(new Secret(SecretFile.read(file)));
    }
    return all;
  }

  private String register(CpId point, Place place) throws InterruptedException, IOException {
    if (adminSecret.isEmpty()) {
      throw new Fault(
          "CREDENTIAL-MISSING",
          point
              + " is not registered; name the Registry's admin secret with --admin-secret-file to"
              + " register the fleet, or register it by itself.");
    }
    String credential = MachineSecret.random().text();
    try {
      Secret admin = new Secret(SecretFile.read(adminSecret.get()));
      String answer = registry.asOperator("/admin/codes", Map.of("cp_id", point.value()), admin);
      Secret code = new Secret(JSON.readTree(answer).path("code").asText());
      registry.register(point, place, new Secret(credential), Optional.empty(), Optional.of(code));
      return credential;
    } catch (CannotReach e) {
      throw new Fault("REGISTRY-UNREACHABLE", e.getMessage() + ".", e);
    } catch (RegistryRefused | JsonProcessingException | IllegalArgumentException e) {
      throw new Fault("REGISTRY-REFUSED", "The Registry says no: " + e.getMessage() + ".", e);
    }
  }
}
