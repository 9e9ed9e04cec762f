package evcharging.central;

import evcharging.central.api.Api;
import evcharging.central.api.ApiSources;
import evcharging.central.bus.CentralOut;
import evcharging.central.bus.PointsIn;
import evcharging.central.commandline.DataFiles;
import evcharging.central.core.Core;
import evcharging.central.core.Exits;
import evcharging.central.core.FoldedRefusals;
import evcharging.central.core.Outgoing;
import evcharging.central.gateway.CoreAccess;
import evcharging.central.gateway.GatewayParts;
import evcharging.central.gateway.TcpDelivery;
import evcharging.central.gateway.TcpGateway;
import evcharging.central.journal.AuditVerification;
import evcharging.central.journal.LedgerCheck;
import evcharging.central.journal.SqlJournal;
import evcharging.central.network.Command;
import evcharging.central.network.Origin;
import evcharging.central.network.Reply;
import evcharging.central.reactions.NetworkReactions;
import evcharging.central.upstream.RegistryFeed;
import evcharging.central.vault.KeyVault;
import evcharging.config.DataDirectory;
import evcharging.crypto.PasswordGate;
import evcharging.crypto.ServerIdentity;
import evcharging.crypto.ServerTls;
import evcharging.crypto.SigningKey;
import evcharging.domain.CpId;
import evcharging.wire.KafkaAddress;
import evcharging.wire.ToEngine;
import java.io.IOException;
import java.nio.file.Files;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/// EV_Central: the only class that knows every room. Builds them, starts them, stops them in reverse.
///
/// What flows: TCP, Kafka and REST hand commands to the core; the core's journal makes them durable;
/// what leaves the house goes to TCP and Kafka.
final class Central implements AutoCloseable {
  private final CentralOptions options;
  private final DataFiles files;
  private final Started started = new Started();
  private final PasswordGate secrets = new PasswordGate();
  private final FoldedRefusals refused =
      new FoldedRefusals((command, origin) -> ask(command, origin), System::nanoTime);

  private KeyVault vault;
  private ServerIdentity identity;
  private RegistryFeed registry;
  private SqlJournal journal;
  private SigningKey auditKey;
  private TcpGateway gateway;
  private KafkaSide kafka;
  private CentralOut out;
  private volatile Core core;
  private Api api;

  private Central(CentralOptions options) {
    this.options = options;
    this.files = options.files();
  }

  /// Returns when drivers and points are served; Kafka and the Registry may still be on their way.
  ///
  /// @param onFatal is told when state or journal cannot be trusted any more
  /// @throws evcharging.config.Fault with what is in the way
  static Central start(CentralOptions options, Consumer<Throwable> onFatal)
      throws InterruptedException {
    Central central = new Central(options);
    try {
      central.openData();
      central.openDoors();
      central.startKafka();
      central.startCore(onFatal);
      central.letIn();
      return central;
    } catch (RuntimeException | InterruptedException e) {
      central.close();
      throw e;
    }
  }

  private void openData() throws InterruptedException {
    started.add(DataDirectory.take(files.root()));
    vault = KeyVault.open(files.keys());
    identity = new Enrolment(options, started).identity();
    auditKey = AuditKey.open(files);
    journal =
        SqlJournal.open(
            options.journal(files.journal(), auditKey).withOnHead(head -> out.head(head)));
    started.add(this::abandonUnusedJournal);
  }

  /// Once the core has it, the core closes it.
  private void abandonUnusedJournal() {
    if (core == null) {
      journal.abandon();
    }
  }

  /// Binds the port before the core starts, so that a port in use leaves no trace in the journal.
  private void openDoors() {
    registry =
        new RegistryFeed(
            options.registry().place(),
            identity,
            files.tokenKey(),
            (command, origin, reply) -> core.submit(command, origin, reply),
            System.out::println);
    gateway =
        started.add(
            new TcpGateway(
            ServerTls.of(identity),
            options.links().points(),
            new GatewayParts(
                new CoreAccess(this::ask, () -> core.view()),
                vault,
                registry.enrolments(),
                point -> kafka.address(point),
                secrets,
                refused,
                InstantSource.system(),
                options.gateway())));
  }

  private void startKafka() {
    kafka =
        started.add(
            KafkaSide.start(
                options.kafka(files), this::tellWhereKafkaIs, gateway::tellWhereKafkaIs));
    out =
        started.add(CentralOut.start(kafka.access(), options.announcementsWaiting(), vault::unwrap));
  }

  private void tellWhereKafkaIs(CpId point, KafkaAddress at) {
    gateway.delivery().accept(new Outgoing.ToEngine(point, new ToEngine.KafkaIsAt(at)));
  }

  private void startCore(Consumer<Throwable> onFatal) {
    core =
        Core.start(
            journal,
            options.limits(),
            vault.ticketSigner(),
            new Exits(
                new NetworkReactions(InstantSource.system()), deliver(gateway.delivery()), onFatal),
            options.core());
    started.add(core::stop);
    started.add(refused::flush);
  }

  /// Everything that leaves the house, to the room that carries it.
  private Consumer<Outgoing> deliver(TcpDelivery tcp) {
    return outgoing -> {
      switch (outgoing) {
        case Outgoing.OrderToPoint order -> out.order(order);
        case Outgoing.Announce announcement -> out.announce(announcement);
        case Outgoing.ToEngine _,
            Outgoing.ToMonitor _,
            Outgoing.ToDriver _,
            Outgoing.CutPoint _,
            Outgoing.CutDriver _ ->
            tcp.accept(outgoing);
      }
    };
  }

  private void letIn() {
    started.add(
        PointsIn.start(
            kafka.access(),
            core.positions(),
            vault::unwrap,
            core::view,
            core::submitRecords,
            refused));
    api =
        started.add(
            Api.start(
                options.links().api(),
                ServerTls.of(identity),
                options.api(),
                apiSources()));
    noteApiAddress();
    FirstStart.ensureAdmin(core.view(), secrets, this::ask);
    started.add(gateway.start());
    started.add(registry.start());
    started.add(DiskWatch.start(files.root(), options.diskEvery(), this::ask));
  }

  private ApiSources apiSources() {
    return new ApiSources(
        this::ask,
        core::view,
        journal.ledger(),
        () ->
            new AuditVerification(journal.ledger(), files.journal(), auditKey.verifyKey()).verify(),
        () -> new LedgerCheck(journal.ledger(), vault.ticketKey()).check(),
        vault.hashes(),
        LocalToken.in(files),
        secrets,
        () ->
            new ApiSources.Surroundings(
                options.version(), registry.state(), kafka.sentence()));
  }

  private CompletableFuture<Reply> ask(Command command, Origin origin) {
    CompletableFuture<Reply> reply = new CompletableFuture<>();
    core.submit(command, origin, reply::complete);
    return reply;
  }

  /// Where the command line on this machine finds the API.
  private void noteApiAddress() {
    String address =
        "https://" + options.links().localHost() + ":" + api.address().getPort();
    try {
      Files.writeString(files.apiAddress(), address + "\n");
    } catch (IOException e) {
      throw LocalToken.unusable(files.apiAddress(), e);
    }
    started.add(() -> Files.deleteIfExists(files.apiAddress()));
  }

  int port() {
    return gateway.address().getPort();
  }

  int apiPort() {
    return api.address().getPort();
  }

  @Override
  public void close() {
    started.close();
  }
}
