package evcharging.central;

import evcharging.central.api.ApiAccess;
import evcharging.central.api.ApiLimits;
import evcharging.central.broker.KafkaSite;
import evcharging.central.commandline.DataFiles;
import evcharging.central.core.CoreOptions;
import evcharging.central.gateway.GatewayLimits;
import evcharging.central.journal.JournalOptions;
import evcharging.central.network.NetworkLimits;
import evcharging.config.Build;
import evcharging.crypto.SigningKey;
import java.nio.file.Path;
import java.time.Duration;
import picocli.CommandLine.Mixin;

/// Everything about a running Central that can be chosen (requirement C-02).
final class CentralOptions {
  @Mixin private LinkOptions links = new LinkOptions();

  @Mixin private RegistryOptions registry = new RegistryOptions();

  @Mixin private KafkaOptions kafka = new KafkaOptions();

  @Mixin private NetworkOptions network = new NetworkOptions();

  @Mixin private ApiOptions api = new ApiOptions();

  @Mixin private CoreTuning core = new CoreTuning();

  private DataFiles files;

  /// @param chosen the data directory, which the command line shares
  CentralOptions in(DataFiles chosen) {
    this.files = chosen;
    return this;
  }

  DataFiles files() {
    return files;
  }

  LinkOptions links() {
    return links;
  }

  RegistryOptions registry() {
    return registry;
  }

  NetworkLimits limits() {
    return network.limits();
  }

  ApiLimits api() {
    return api.limits();
  }

  ApiAccess apiAccess() {
    return api.access(links.names());
  }

  GatewayLimits gateway() {
    return links.gateway();
  }

  KafkaSite kafka(DataFiles data) {
    return kafka.site(data.broker(), data.identity(), links.reachedAt());
  }

  CoreOptions core() {
    return core.core(version());
  }

  JournalOptions journal(Path directory, SigningKey key) {
    return core.journal(directory, key);
  }

  Duration diskEvery() {
    return core.diskEvery();
  }

  int announcementsWaiting() {
    return core.announcements();
  }

  /// Of this build.
  String version() {
    return Build.text();
  }
}
