package evcharging.cp;

import evcharging.config.CommonOptions;
import evcharging.config.DataDirectory;
import evcharging.config.Voice;
import evcharging.cp.central.Proofs;
import evcharging.cp.central.ResumptionStore;
import evcharging.cp.local.EngineProbe;
import evcharging.cp.local.PanelAddress;
import evcharging.cp.monitor.Monitor;
import evcharging.crypto.ClientTls;
import evcharging.crypto.PointRole;
import evcharging.domain.CpId;
import evcharging.domain.Secret;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "monitor",
    description = "EV_CP_M: the Monitor of one charging point.",
    footer = "Example: ev-cp monitor 127.0.0.1 9101 CP001")
final class MonitorCommand implements Callable<Integer> {
  @Parameters(index = "0", paramLabel = "ENGINE_IP", description = "Where the Engine is.")
  private String engineHost;

  @Parameters(index = "1", paramLabel = "ENGINE_PORT", description = "Its port for the Monitor.")
  private int enginePort;

  @Parameters(index = "2", paramLabel = "CP_ID", description = "The point's id.")
  private CpId point;

  @Option(
      names = "--check",
      defaultValue = "1s",
      paramLabel = "TIME",
      description = "How often the Engine is checked.")
  private Duration check;

  @Option(
      names = "--answer",
      defaultValue = "1500ms",
      paramLabel = "TIME",
      description = "How long an answer may take.")
  private Duration answer;

  @Option(
      names = "--ok-line-every",
      defaultValue = "5",
      paramLabel = "N",
      description = "Prints STATUS OK for every so many good checks (${DEFAULT-VALUE}).")
  private int okLineEvery;

  @Option(
      names = "--panel-port",
      defaultValue = "0",
      paramLabel = "PORT",
      description =
          "Where the point's panel comes to, on this machine only; 0 takes a free one"
              + " (${DEFAULT-VALUE}).")
  private int panelPort;

  @Mixin private NetworkOptions network;
  @Mixin private CommonOptions common;

  @Override
  public Integer call() throws InterruptedException {
    PointFiles files = network.files(point);
    ClientTls tls = network.tls(network.caPem(files));
    Voice voice = Voice.of(CpMain.class, common.tongue());
    Secret credential = network.credential(files, voice);
    try (DataDirectory directory = DataDirectory.take(files.monitor());
        Monitor monitor = monitor(tls, credential, directory.path(), voice)) {
      monitor.start();
      monitor.panelAddress().ifPresent(at -> PanelAddress.write(directory.path(), at));
      new CountDownLatch(1).await();
    }
    return 0;
  }

  private Monitor monitor(ClientTls tls, Secret credential, Path directory, Voice voice) {
    EngineProbe probe = new EngineProbe(point, credential, engineHost, enginePort, answer);
    ResumptionStore resumption = ResumptionStore.in(directory.resolve("resumption"));
    Monitor.Panel panel =
        new Monitor.Panel(
            new InetSocketAddress(InetAddress.getLoopbackAddress(), panelPort), credential);
    return new Monitor(
        new Monitor.Watched(
            point,
            engineHost + ":" + enginePort,
            probe,
            check,
            Math.max(1, okLineEvery),
            Optional.of(panel)),
        network.dialed(point, PointRole.MONITOR, tls),
        new Proofs(
            network.registryClient(tls),
            PointRole.MONITOR,
            point,
            credential,
            resumption,
            System::nanoTime),
        voice.named("MON-" + point));
  }
}
