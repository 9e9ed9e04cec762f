package evcharging.cp;

import evcharging.config.CommonOptions;
import evcharging.config.DataDirectory;
import evcharging.config.Fault;
import evcharging.config.Voice;
import evcharging.cp.central.Proofs;
import evcharging.cp.central.ResumptionStore;
import evcharging.cp.engine.PointConfig;
import evcharging.cp.fleet.Fleet;
import evcharging.cp.fleet.FleetCredentials;
import evcharging.crypto.ClientTls;
import evcharging.crypto.PointRole;
import evcharging.domain.CpId;
import evcharging.domain.Place;
import evcharging.domain.Price;
import evcharging.domain.Secret;
import evcharging.link.registry.RegistryClient;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "fleet",
    description = "Many points, each with its Monitor, in one process: for load.",
    footer = "Example: ev-cp fleet --count 1000 --admin-secret-file FILE --auto-plug 2s")
final class FleetCommand implements Callable<Integer> {
  @Option(
      names = "--count",
      defaultValue = "100",
      paramLabel = "N",
      description = "How many (${DEFAULT-VALUE}).")
  private int count;

  @Option(
      names = "--first",
      defaultValue = "1",
      paramLabel = "N",
      description = "Number of the first (${DEFAULT-VALUE}).")
  private int first;

  @Option(
      names = "--prefix",
      defaultValue = "F",
      paramLabel = "PREFIX",
      description = "Their ids: prefix and five digits.")
  private String prefix;

  @Option(
      names = "--place",
      defaultValue = "Berlin",
      paramLabel = "PLACE",
      description = "Where they stand.")
  private Place place;

  @Option(
      names = "--price",
      defaultValue = "0.25",
      paramLabel = "PRICE",
      description = "Euros per kWh.")
  private Price price;

  @Option(
      names = "--admin-secret-file",
      paramLabel = "FILE",
      description = "The Registry's admin secret, to register those that are new.")
  private Path adminSecret;

  @Mixin private NetworkOptions network;
  @Mixin private SimulatorOptions simulator;
  @Mixin private CommonOptions common;

  @Override
  public Integer call() throws InterruptedException, IOException {
    List<CpId> ids = ids();
    PointFiles files = network.files(ids.getFirst());
    String caPem = network.caPem(files);
    ClientTls tls = network.tls(caPem);
    try (DataDirectory directory = DataDirectory.take(files.data().resolve("fleet-" + prefix));
        RegistryClient registry = network.registryClient(tls)) {
      List<Fleet.Member> members = members(ids, tls, registry);
      Fleet.Shared shared =
          new Fleet.Shared(caPem, directory.path(), simulator.tick, simulator.kept);
      Optional<Fleet.People> people =
          simulator.script().map(steps -> new Fleet.People(steps, simulator.car()));
      Voice voice = Voice.of(CpMain.class, common.tongue());
      Fleet.run(members, shared, people, voice.named("FLEET"));
    }
    return 0;
  }

  private List<CpId> ids() {
    if (count < 1) {
      throw new Fault("FLEET-EMPTY", "--count is at least 1.");
    }
    try {
      return IntStream.range(first, first + count)
          .mapToObj(number -> new CpId(prefix + "%05d".formatted(number)))
          .toList();
    } catch (IllegalArgumentException e) {
      throw new Fault("FLEET-IDS", "--prefix: " + e.getMessage() + ".", e);
    }
  }

  private List<Fleet.Member> members(List<CpId> ids, ClientTls tls, RegistryClient registry)
      throws InterruptedException, IOException {
    List<Secret> credentials =
        new FleetCredentials(
                id -> network.files(id).credential(), registry, Optional.ofNullable(adminSecret))
            .of(ids, place);
    List<Fleet.Member> members = new ArrayList<>();
    for (int i = 0; i < ids.size(); i++) {
      CpId id = ids.get(i);
      Secret credential = credentials.get(i);
      members.add(
          new Fleet.Member(
              new PointConfig(
                  id,
                  place,
                  price,
                  network.dialed(id, PointRole.ENGINE, tls),
                  proofs(registry, PointRole.ENGINE, id, credential),
                  simulator.settings(),
                  simulator.charger()),
              network.dialed(id, PointRole.MONITOR, tls),
              proofs(registry, PointRole.MONITOR, id, credential)));
    }
    return members;
  }

  private static Proofs proofs(
      RegistryClient registry, PointRole role, CpId id, Secret credential) {
    return new Proofs(registry, role, id, credential, ResumptionStore.inMemory(), System::nanoTime);
  }
}
