package evcharging.central;

import evcharging.central.api.Api;
import evcharging.central.api.ApiSources;
import evcharging.central.bus.CentralOut;
import evcharging.central.bus.PointsIn;
import evcharging.central.bus.Witnesses;
import evcharging.central.commandline.DataFiles;
import evcharging.central.console.desk.ConsoleSources;
import evcharging.central.core.Core;
import evcharging.central.core.Exits;
import evcharging.central.core.FoldedRefusals;
import evcharging.central.core.Outgoing;
import evcharging.central.core.PointClocks;
import evcharging.central.core.Traffic;
import evcharging.central.core.Vitals;
import evcharging.central.gateway.GatewayParts;
import evcharging.central.gateway.TcpGateway;
import evcharging.central.journal.AuditVerification;
import evcharging.central.journal.LedgerCheck;
import evcharging.central.journal.SqlJournal;
import evcharging.central.network.Command;
import evcharging.central.network.Origin;
import evcharging.central.network.Reply;
import evcharging.central.reactions.NetworkReactions;
import evcharging.central.upstream.RegistrarAtRegistry;
import evcharging.central.upstream.RegistryFeed;
import evcharging.central.vault.KeyVault;
import evcharging.config.DataDirectory;
import evcharging.crypto.Fingerprint;
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
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.DoubleSupplier;

/// EV_Central: the only class that knows every room. Builds them, starts them, stops them in
/// reverse.
///
/// What flows: TCP, Kafka and REST hand commands to the core; the core's journal makes them
/// durable; what leaves the house goes to TCP and Kafka.
final class Central implements AutoCloseable {
  private final CentralOptions options;
  private final Consumer<String> lines;
  private final DataFiles files;
  private final Started started = new Started();
  private final PasswordGate secrets = new PasswordGate();
  private final FoldedRefusals refused = new FoldedRefusals(this::ask, System::nanoTime);

  private final Traffic traffic = Traffic.standard();
  private final PointClocks clocks = new PointClocks(InstantSource.system());

  private KeyVault vault;
  private ServerIdentity identity;
  private SigningKey auditKey;
  private SqlJournal journal;
  private KafkaSide kafka;
  private CentralOut out;
  private PostOffice post;
  private Core core;
  private RegistryFeed registry;
  private volatile TcpGateway gateway;
  private Api api;
  private volatile VitalsGauge vitals;
  private volatile DoubleSupplier frames = () -> Double.NaN;

  private Central(CentralOptions options, Consumer<String> lines) {
    this.options = options;
    this.lines = lines;
    this.files = options.files();
  }

  /// Returns when drivers and points are served; Kafka and the Registry may still be on their way.
  ///
  /// @param lines for the person at the terminal, in English; any thread
  /// @param onFatal is told when state or journal cannot be trusted any more
  /// @param firstSecret is told the admin's, once: when the network has just begun
  /// @throws evcharging.config.Fault with what is in the way
  static Central start(
      CentralOptions options,
      Consumer<String> lines,
      Consumer<Throwable> onFatal,
      Consumer<String> firstSecret)
      throws InterruptedException {
    Central central = new Central(options, lines);
    try {
      central.openData();
      central.prepareKafka();
      central.openJournalAndIdentity();
      central.startCore(onFatal);
      central.startDoors(firstSecret);
      return central;
    } catch (RuntimeException | InterruptedException e) {
      central.close();
      throw e;
    }
  }

  private void openData() {
    started.add(DataDirectory.take(files.root()));
    vault = KeyVault.open(files.keys());
    auditKey = AuditKey.open(files);
  }

  /// It starts last: nobody waits for it, and drivers and points are not to wait behind it.
  private void prepareKafka() {
    kafka =
        started.add(
            new KafkaSide(
                options.kafka(files), this::tellWhereKafkaIs, this::tellAllOfKafka, lines));
    out =
        started.add(
            CentralOut.start(
                kafka::access, options.announcementsWaiting(), vault::unwrap, traffic));
    post = new PostOffice(out, kafka::revoke);
  }

  /// The database and the Registry's certificate take longest, and neither needs the other.
  private void openJournalAndIdentity() throws InterruptedException {
    Beside<SqlJournal> opening =
        Beside.begin(
            "journal-opening",
            () ->
                SqlJournal.open(options.journal(files.journal(), auditKey).withOnHead(out::head)));
    started.add(() -> abandonUnused(opening));
    identity = new Enrolment(options, started, lines).identity();
    journal = opening.result();
  }

  /// Once the core has it, the core closes it.
  private void abandonUnused(Beside<SqlJournal> opening) {
    if (core == null) {
      opening.thrownAway(SqlJournal::abandon);
    }
  }

  private void startCore(Consumer<Throwable> onFatal) {
    core =
        Core.start(
            journal,
            options.limits(),
            vault.ticketSigner(),
            new Exits(new NetworkReactions(InstantSource.system()), post, onFatal),
            options.core());
    started.add(core::stop);
    started.add(refused::flush);
  }

  private void startDoors(Consumer<String> firstSecret) {
    Beside<Optional<String>> admin =
        Beside.begin("first-admin", () -> FirstStart.ensureAdmin(core.view(), secrets, this::ask));
    registry =
        started.add(
            new RegistryFeed(
                options.registry().place(), identity, files.tokenKey(), core::submit, lines));
    gateway = started.add(gateway());
    post.tcpIs(gateway.delivery());
    api =
        started.add(
            Api.start(
                options.links().api(),
                ServerTls.of(identity),
                options.api(),
                options.apiAccess(),
                apiSources()));
    noteApiAddress();
    api.loopback()
        .ifPresent(
            at ->
                lines.accept("REST for a proxy of this machine: http://127.0.0.1:" + at.getPort()));
    PointsIn readings = started.add(pointsIn());
    vitals =
        gauge(readings, started.add(DiskWatch.start(files.root(), options.diskEvery(), this::ask)));
    registry.start();
    gateway.start();
    admin.result().ifPresent(firstSecret);
    kafka.start();
    started.add(new FactWatch(vitals, identity.expires(), this::ask).start());
    ChainWalk.start(verification(), this::ask);
  }

  private TcpGateway gateway() {
    return new TcpGateway(
        ServerTls.of(identity),
        options.links().points(),
        new GatewayParts(
            core,
            vault,
            registry.enrolments(),
            kafka::address,
            secrets,
            refused,
            traffic,
            InstantSource.system(),
            options.gateway()));
  }

  private PointsIn pointsIn() {
    return PointsIn.start(
        kafka::access,
        core.positions(),
        vault::unwrap,
        core::view,
        core::submitRecords,
        new Witnesses(refused, traffic, clocks, lines));
  }

  private VitalsGauge gauge(PointsIn readings, DiskWatch disk) {
    return new VitalsGauge(
        core,
        gateway,
        new VitalsGauge.Kafka(() -> readings.health().up(), kafka::sentence, readings::lag),
        new VitalsGauge.Registry(registry::connected, registry::state),
        disk::newest,
        clocks::difference,
        apiPort());
  }

  private void tellWhereKafkaIs(CpId point, KafkaAddress at) {
    post.accept(new Outgoing.ToEngine(point, new ToEngine.KafkaIsAt(at)));
  }

  private void tellAllOfKafka() {
    TcpGateway open = gateway;
    if (open != null) {
      open.tellWhereKafkaIs();
    }
  }

  private AuditVerification verification() {
    return new AuditVerification(journal.ledger(), files.journal(), auditKey.verifyKey());
  }

  private ApiSources apiSources() {
    return new ApiSources(
        this::ask,
        core::view,
        journal.ledger(),
        () -> verification().verify(),
        () -> new LedgerCheck(journal.ledger(), vault.ticketKey()).check(),
        vault.hashes(),
        LocalToken.in(files),
        secrets,
        () -> new ApiSources.Surroundings(options.version(), registry.state(), kafka.sentence()),
        this::vitals,
        core::readings,
        () -> frames.getAsDouble(),
        InstantSource.system());
  }

  /// What the console stands on.
  ConsoleSources consoleSources() {
    return new ConsoleSources(
        this::ask,
        core::view,
        journal.ledger(),
        () -> verification().verify(),
        verification()::verify,
        () -> new LedgerCheck(journal.ledger(), vault.ticketKey()).check(),
        new LedgerCheck(journal.ledger(), vault.ticketKey())::isSigned,
        new RegistrarAtRegistry(options.registry().place(), identity),
        secrets,
        this::vitals,
        traffic::of,
        vault.hashes(),
        options.version());
  }

  private CompletableFuture<Reply> ask(Command command, Origin origin) {
    CompletableFuture<Reply> reply = new CompletableFuture<>();
    core.submit(command, origin, reply::complete);
    return reply;
  }

  /// Where the command line on this machine finds the API.
  private void noteApiAddress() {
    String address = "https://" + options.links().localHost() + ":" + api.address().getPort();
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

  /// Of the network's CA, for a person at another machine to compare.
  String fingerprint() {
    return Fingerprint.ofPem(identity.caPem());
  }

  int apiPort() {
    return api.address().getPort();
  }

  /// How it fares; for anybody who watches. From now on this says how many seconds the console's
  /// newest frame took.
  void framesAre(DoubleSupplier seconds) {
    frames = seconds;
  }

  Vitals vitals() {
    return vitals.get();
  }

  @Override
  public void close() {
    started.close();
  }
}
