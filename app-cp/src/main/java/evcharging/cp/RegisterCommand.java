package evcharging.cp;

import evcharging.config.CommonOptions;
import evcharging.config.Fault;
import evcharging.config.Voice;
import evcharging.crypto.Fingerprint;
import evcharging.crypto.MachineSecret;
import evcharging.crypto.SecretFile;
import evcharging.domain.CpId;
import evcharging.domain.Place;
import evcharging.domain.Secret;
import evcharging.link.CannotReach;
import evcharging.link.registry.RegistryClient;
import evcharging.link.registry.RegistryRefused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "register",
    description = "Registers a point with its one-time code and keeps its new credential.",
    footer =
        "With --fingerprint, which the Registry shows at its start, the certificate authority is"
            + " fetched from it; otherwise it comes as a file (--ca).")
final class RegisterCommand implements Callable<Integer> {
  @Parameters(index = "0", paramLabel = "CP_ID", description = "The point's id.")
  private CpId point;

  @Parameters(index = "1", paramLabel = "PLACE", description = "Where it stands.")
  private Place place;

  @Option(
      names = "--code-file",
      paramLabel = "FILE",
      description = "The one-time code in a file; otherwise EV_ENROLMENT_CODE or a prompt.")
  private Path codeFile;

  @Option(
      names = "--fingerprint",
      paramLabel = "SHA-256",
      description = "What the certificate authority's fingerprint must be.")
  private String fingerprint;

  @Mixin private NetworkOptions network;
  @Mixin private CommonOptions common;

  @Override
  public Integer call() throws InterruptedException, IOException {
    Voice voice = Voice.of(CpMain.class, common.tongue());
    PointFiles files = network.files(point);
    String caPem = compared(files, voice);
    Secret credential = credential(files);
    try (RegistryClient registry = network.registryClient(network.tls(caPem))) {
      registry.register(point, place, credential, Optional.empty(), Optional.of(code(voice)));
    } catch (CannotReach e) {
      throw new Fault("REGISTRY-UNREACHABLE", e.getMessage() + ".", e);
    } catch (RegistryRefused e) {
      throw new Fault("REGISTRY-REFUSED", "The Registry says no: " + e.getMessage() + ".", e);
    }
    keepCa(files, caPem);
    voice.say(
        "Registered " + point + " in " + place + "; its credential is in " + files.credential());
    return 0;
  }

  /// With a fingerprint the authority is taken from the Registry itself; without one, from its
  /// file, and its fingerprint is shown for a person to compare.
  private String compared(PointFiles files, Voice voice) {
    if (fingerprint != null) {
      return network.caWith(fingerprint);
    }
    String caPem = network.caPem(files);
    network.tls(caPem);
    voice.say("Fingerprint of the certificate authority: " + Fingerprint.ofPem(caPem));
    return caPem;
  }

  /// Kept before it is sent: a credential the Registry knows and nobody else would be a lost point.
  private static Secret credential(PointFiles files) throws IOException {
    return new Secret(
        SecretFile.readOrCreate(files.credential(), () -> MachineSecret.random().text()));
  }

  private Secret code(Voice voice) throws IOException {
    if (codeFile != null) {
      return new Secret(Files.readString(codeFile).strip());
    }
    String environment = System.getenv("EV_ENROLMENT_CODE");
    if (environment != null && !environment.isBlank()) {
      return new Secret(environment.strip());
    }
    if (System.console() != null && System.console().isTerminal()) {
      char[] typed =
          System.console().readPassword("%s ", voice.in("One-time code of " + point + ":"));
      if (typed != null && typed.length > 0) {
        return new Secret(new String(typed).strip());
      }
    }
    throw new Fault(
        "CODE-MISSING",
        "The one-time code is missing; name it with --code-file or EV_ENROLMENT_CODE.");
  }

  private static void keepCa(PointFiles files, String caPem) throws IOException {
    if (!Files.exists(files.ca())) {
      Files.writeString(files.ca(), caPem);
    }
  }
}
