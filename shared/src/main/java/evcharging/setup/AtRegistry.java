package evcharging.setup;

import evcharging.crypto.ClientTls;
import evcharging.crypto.TlsTrouble;
import evcharging.link.CannotReach;
import evcharging.link.registry.RegistryClient;
import evcharging.link.registry.RegistryRefused;
import evcharging.setup.Trouble.Why;
import java.time.Duration;
import java.util.function.Function;

/// What is asked of the Registry once its CA is known, with every no as a [Trouble].
public record AtRegistry(Target who, Duration patience) {

  /// One question.
  @FunctionalInterface
  public interface Call {
    Outcome at(RegistryClient registry)
        throws CannotReach, RegistryRefused, FileTrouble, InterruptedException;
  }

  /// Something a one-time code is for.
  ///
  /// @param subject the point or server the code was made for
  public Outcome redeem(ClientTls tls, String subject, Call call)
      throws FileTrouble, InterruptedException {
    return ask(tls, call, refused -> ofCode(refused, subject));
  }

  /// Something this machine proves itself for.
  public Outcome prove(ClientTls tls, String subject, Call call)
      throws FileTrouble, InterruptedException {
    return ask(
        tls,
        call,
        refused ->
            refused.status() == 401 || refused.status() == 403
                ? new Trouble(Why.PROOF_REFUSED, subject)
                : other(refused));
  }

  private Outcome ask(ClientTls tls, Call call, Function<RegistryRefused, Trouble> no)
      throws FileTrouble, InterruptedException {
    try (RegistryClient registry = new RegistryClient(who.host(), who.port(), tls, patience)) {
      return call.at(registry);
    } catch (CannotReach e) {
      return Outcome.failed(
          e.getCause() == null
              ? new Trouble(Why.SAID_NO, who, e.getMessage())
              : Trouble.notReached(who, TlsTrouble.kind(e.getCause())));
    } catch (RegistryRefused e) {
      return Outcome.failed(no.apply(e));
    }
  }

  private Trouble ofCode(RegistryRefused refused, String subject) {
    return switch (refused.status()) {
      case 401 -> new Trouble(Why.CODE_MISSING, subject);
      case 403 -> new Trouble(Why.CODE_WRONG, subject);
      case 409 -> new Trouble(Why.TAKEN, subject);
      default -> other(refused);
    };
  }

  private Trouble other(RegistryRefused refused) {
    return refused.status() == 429
        ? new Trouble(Why.TOO_MANY_TRIES, SetupWords.span(refused.retryAfter()))
        : new Trouble(Why.SAID_NO, who, refused.getMessage());
  }
}
