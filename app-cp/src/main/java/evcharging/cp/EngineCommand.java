package evcharging.cp;

import evcharging.config.CommonOptions;
import evcharging.config.DataDirectory;
import evcharging.config.Fault;
import evcharging.config.Voice;
import evcharging.cp.central.Proofs;
import evcharging.cp.central.ResumptionStore;
import evcharging.cp.engine.EngineConfig;
import evcharging.cp.engine.EngineProgram;
import evcharging.cp.engine.PanelConfig;
import evcharging.cp.engine.PointConfig;
import evcharging.crypto.ClientTls;
import evcharging.crypto.PointRole;
import evcharging.domain.Secret;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
    name = "engine",
    description = "EV_CP_E: the Engine of one charging point.",
    footer = "Example: ev-cp engine CP001 Berlin 0.25 9101 --auto-plug 2s")
final class EngineCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private PointParameters who;

  @Option(
      names = "--monitor-address",
      defaultValue = "127.0.0.1",
      paramLabel = "ADDRESS",
      description = "The address the Monitor comes to (${DEFAULT-VALUE}).")
  private String monitorAddress;

  @Option(
      names = "--script",
      paramLabel = "FILE",
      description = "Plays people at the point: 'at 3s plug; when supplying after 20s unplug; …'.")
  private Path script;

  @Option(
      names = "--panel-port",
      defaultValue = "0",
      paramLabel = "PORT",
      description = "Where its panel comes to; 0 takes a free one (${DEFAULT-VALUE}).")
  private int panelPort;

  @Option(
      names = "--panel-address",
      defaultValue = "127.0.0.1",
      paramLabel = "ADDRESS",
      description = "The address its panel comes to (${DEFAULT-VALUE}).")
  private String panelAddress;

  @Option(
      names = "--drills",
      description = "Lets the panel play faults: cut links, alter the key, freeze, set the clock.")
  private boolean drills;

  @Mixin private NetworkOptions network;
  @Mixin private SimulatorOptions simulator;
  @Mixin private CommonOptions common;

  @Override
  public Integer call() {
    PointFiles files = network.files(who.complete(spec).point);
    String caPem = network.caPem(files);
    Voice voice = Voice.of(CpMain.class, common.tongue());
    Secret credential = network.credential(files, voice);
    try (DataDirectory directory = DataDirectory.take(files.engine())) {
      EngineConfig config = config(caPem, credential, directory.path());
      EngineProgram.People people =
          new EngineProgram.People(System.in, simulator.car(), script(), files.reauth());
      new EngineProgram(config, people, voice.named(who.point.value())).run();
    }
    return 0;
  }

  private EngineConfig config(String caPem, Secret credential, Path directory) {
    ClientTls tls = network.tls(caPem);
    ResumptionStore resumption = ResumptionStore.in(directory.resolve("resumption"));
    return new EngineConfig(
        new PointConfig(
            who.point,
            who.place,
            who.price,
            network.dialed(who.point, PointRole.ENGINE, tls),
            new Proofs(
                network.registryClient(tls),
                PointRole.ENGINE,
                who.point,
                credential,
                resumption,
                System::nanoTime),
            simulator.settings(),
            simulator.charger()),
        credential,
        caPem,
        directory,
        new InetSocketAddress(monitorAddress, who.monitorPort),
        new PanelConfig(
            new InetSocketAddress(panelAddress, panelPort), drills, simulator.timeScale()),
        simulator.tick,
        simulator.kept);
  }

  private Optional<String> script() {
    if (script == null) {
      return simulator.script();
    }
    try {
      return Optional.of(Files.readString(script) + "\n" + simulator.script().orElse(""));
    } catch (IOException e) {
      throw new Fault("SCRIPT-UNREADABLE", "The script " + script + " cannot be read.", e);
    }
  }
}
