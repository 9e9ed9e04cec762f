package evcharging.cp;

import evcharging.config.CommonOptions;
import evcharging.config.Fault;
import evcharging.config.Voice;
import evcharging.crypto.ClientTls;
import evcharging.domain.CpId;
import evcharging.domain.Secret;
import evcharging.link.CannotReach;
import evcharging.link.registry.RegistryClient;
import evcharging.link.registry.RegistryRefused;
import java.io.IOException;
import java.nio.file.Files;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
    name = "reauth",
    description = {
      "A person at the point authenticates it anew, with its credential: new keys after theirs were"
          + " revoked.",
      "The running Engine does it within a second or two."
    })
final class ReauthCommand implements Callable<Integer> {
  @Parameters(index = "0", paramLabel = "CP_ID", description = "The point's id.")
  private CpId point;

  @Mixin private NetworkOptions network;
  @Mixin private CommonOptions common;

  @Override
  public Integer call() throws IOException, InterruptedException {
    PointFiles files = network.files(point);
    ClientTls tls = network.tls(network.caPem(files));
    Voice voice = Voice.of(CpMain.class, common.tongue());
    Secret credential = network.credential(files, voice);
    try (RegistryClient registry = network.registryClient(tls)) {
      registry.authCp(point, credential);
    } catch (CannotReach e) {
      throw new Fault("REGISTRY-UNREACHABLE", e.getMessage() + ".", e);
    } catch (RegistryRefused e) {
      throw new Fault("REGISTRY-REFUSED", "The Registry says no: " + e.getMessage() + ".", e);
    }
    if (!Files.isDirectory(files.engine())) {
      throw new Fault(
          "ENGINE-UNKNOWN", "No Engine of " + point + " works in " + files.data() + ".");
    }
    Files.writeString(files.reauth(), "");
    voice.say("The Engine of " + point + " was told to authenticate anew.");
    return 0;
  }
}
