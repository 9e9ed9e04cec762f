package evcharging.registry;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import evcharging.config.Fault;
import evcharging.crypto.ClientTls;
import evcharging.crypto.SecretFile;
import evcharging.domain.CpId;
import evcharging.domain.Secret;
import evcharging.link.CannotReach;
import evcharging.link.registry.RegistryClient;
import evcharging.link.registry.RegistryRefused;
import evcharging.registry.desk.Keys;
import evcharging.registry.desk.ServerName;
import evcharging.wire.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The operator beside a running Registry: speaks to it over HTTPS, with the admin secret from its
/// data directory.
final class RemoteOperator implements Operator {
  private final RegistryClient client;
  private final Secret admin;

  private RemoteOperator(RegistryClient client, Secret admin) {
    this.client = client;
    this.admin = admin;
  }

  static RemoteOperator beside(Path data) {
    try {
      String[] address = SecretFile.read(Registry.addressFile(data)).split(" ");
      ClientTls tls = ClientTls.trusting(Files.readString(data.resolve("ca.pem")));
      return new RemoteOperator(
          new RegistryClient(address[0], Integer.parseInt(address[1]), tls, Duration.ofSeconds(20)),
          new Secret(SecretFile.read(Keys.adminFile(data))));
    } catch (IOException | IllegalArgumentException e) {
      throw new Fault(
          "REG-NOT-REACHED",
          "A Registry uses " + data + " but cannot be spoken to: " + e.getMessage() + ".",
          e);
    }
  }

  @Override
  public Code enrol(CpId point) {
    return code(Map.of("cp_id", point.value()));
  }

  @Override
  public Code enrolServer(ServerName server) {
    return code(Map.of("server", server.value()));
  }

  @Override
  public void deregister(CpId point) {
    call(
        () -> {
          client.unregister(point, admin);
          return point;
        });
  }

  @Override
  public List<Point> list() {
    List<Point> points = new ArrayList<>();
    for (JsonNode point : json(() -> client.asOperator("/admin/points", Map.of(), admin))) {
      points.add(
          new Point(
              point.path("cp_id").asText(),
              point.path("location").asText(),
              point.path("active").asBoolean()));
    }
    return points;
  }

  private Code code(Map<String, String> fields) {
    JsonNode made = json(() -> client.asOperator("/admin/codes", fields, admin));
    return new Code(made.path("code").asText(), Instant.parse(made.path("expires_at").asText()));
  }

  private static JsonNode json(Call<String> call) {
    try {
      return Json.mapper().readTree(call(call));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private interface Call<T> {
    T make() throws CannotReach, RegistryRefused, InterruptedException;
  }

  private static <T> T call(Call<T> call) {
    try {
      return call.make();
    } catch (CannotReach e) {
      throw new Fault("REG-NOT-REACHED", "Cannot do that: " + e.getMessage() + ".", e);
    } catch (RegistryRefused e) {
      throw new Fault("REG-REFUSED", "The Registry refused: " + e.getMessage() + ".", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Fault("REG-STOPPED", "Stopped before the Registry answered.", e);
    }
  }

  @Override
  public void close() {
    client.close();
  }
}
