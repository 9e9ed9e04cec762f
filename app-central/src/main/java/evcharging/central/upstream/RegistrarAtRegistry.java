package evcharging.central.upstream;

import evcharging.crypto.ClientTls;
import evcharging.crypto.Fingerprint;
import evcharging.crypto.ServerIdentity;
import evcharging.domain.CpId;
import evcharging.link.CannotReach;
import evcharging.link.registry.RegistryClient;
import evcharging.link.registry.RegistryRefused;
import java.util.List;

/// Asks the real Registry, with Central's certificate as proof. A connection for each question:
/// people ask rarely, and a Registry that was restarted is found again.
public final class RegistrarAtRegistry implements Registrar {
  private final RegistryPlace place;
  private final ClientTls tls;
  private final String fingerprint;

  /// @param identity what Central proves itself with
  public RegistrarAtRegistry(RegistryPlace place, ServerIdentity identity) {
    this.place = place;
    this.tls = ClientTls.showing(identity);
    this.fingerprint = Fingerprint.ofPem(identity.caPem());
  }

  @Override
  public Answer<Code> code(CpId point) {
    return ask(
        client -> {
          RegistryClient.NewCode made = client.newCode(point);
          return new Code(point, made.code(), made.expires(), fingerprint);
        });
  }

  @Override
  public Answer<CpId> deregister(CpId point) {
    return ask(
        client -> {
          client.unregister(point);
          return point;
        });
  }

  @Override
  public Answer<List<Registered>> points() {
    return ask(
        client ->
            client.points().stream()
                .map(each -> new Registered(each.point(), each.place(), each.active()))
                .toList());
  }

  private <T> Answer<T> ask(Question<T> question) {
    try (RegistryClient client = place.client(tls)) {
      return new Answer.Done<>(question.put(client));
    } catch (RegistryRefused e) {
      return new Answer.Refused<>(e.getMessage());
    } catch (CannotReach e) {
      return new Answer.Unreachable<>(e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Answer.Unreachable<>("stopped before the Registry answered");
    }
  }

  private interface Question<T> {
    T put(RegistryClient client) throws CannotReach, RegistryRefused, InterruptedException;
  }
}
