package evcharging.central.console;

import evcharging.central.console.desk.Acting;
import evcharging.central.console.desk.Background;
import evcharging.central.console.desk.ConsoleSources;
import evcharging.central.console.desk.Desk;
import evcharging.central.console.desk.Navigation;
import evcharging.central.console.desk.Operator;
import evcharging.central.core.Core;
import evcharging.central.core.CoreOptions;
import evcharging.central.core.Exits;
import evcharging.central.core.NetworkView;
import evcharging.central.core.Traffic;
import evcharging.central.core.Vitals;
import evcharging.central.journal.AuditVerification;
import evcharging.central.journal.JournalOptions;
import evcharging.central.journal.LedgerCheck;
import evcharging.central.journal.SqlJournal;
import evcharging.central.network.Command;
import evcharging.central.network.IssuedTicket;
import evcharging.central.network.NetworkLimits;
import evcharging.central.network.Origin;
import evcharging.central.network.Reply;
import evcharging.central.network.Role;
import evcharging.central.reactions.NetworkReactions;
import evcharging.central.upstream.Registrar;
import evcharging.crypto.KeyedHash;
import evcharging.crypto.PasswordGate;
import evcharging.crypto.SigningKey;
import evcharging.domain.CpId;
import evcharging.domain.DriverId;
import evcharging.domain.EndReason;
import evcharging.domain.Energy;
import evcharging.domain.Epoch;
import evcharging.domain.Place;
import evcharging.domain.Power;
import evcharging.domain.Price;
import evcharging.domain.SessionId;
import evcharging.styles.Look;
import evcharging.styles.Theme;
import evcharging.styles.text.Language;
import evcharging.styles.text.Texts;
import evcharging.wire.TicketJson;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;

/// A desk before a real core on a real H2 file, for tests and demos of panes. Points and drivers
/// speak by commands, as the gateway would; tests with real engines are in `installers`.
public final class ConsoleRig implements AutoCloseable {
  private final AtomicReference<Throwable> fatal = new AtomicReference<>();
  private final ObjectProperty<Optional<Operator>> operator =
      new SimpleObjectProperty<>(Optional.of(new Operator("ana", Role.ADMIN)));
  private final Background background = new Background();
  private final Traffic traffic = Traffic.standard();
  private final Core core;
  private final ConsoleSources sources;

  /// @param directory for the journal
  public ConsoleRig(Path directory) {
    this(directory, SigningKey.random());
  }

  /// @param directory whose journal may be there already
  /// @param key it was written with
  public ConsoleRig(Path directory, SigningKey key) {
    this(directory, key, new PaperRegistrar());
  }

  /// @param limits times and sizes of the rules
  public ConsoleRig(Path directory, NetworkLimits limits) {
    this(directory, SigningKey.random(), new PaperRegistrar(), limits);
  }

  /// @param registrar how the console asks the Registry
  public ConsoleRig(Path directory, SigningKey key, Registrar registrar) {
    this(directory, key, registrar, NetworkLimits.STANDARD);
  }

  private ConsoleRig(Path directory, SigningKey key, Registrar registrar, NetworkLimits limits) {
    SqlJournal journal = SqlJournal.open(JournalOptions.in(directory, key));
    core =
        Core.start(
            journal,
            limits,
            ticket -> {
              String text = new TicketJson().write(ticket);
              byte[] signature = key.sign(text.getBytes(StandardCharsets.UTF_8));
              return new IssuedTicket(
                  ticket, text, Base64.getUrlEncoder().withoutPadding().encodeToString(signature));
            },
            new Exits(new NetworkReactions(InstantSource.system()), _ -> {}, fatal::set),
            CoreOptions.standard("test"));
    sources =
        new ConsoleSources(
            this::submit,
            core::view,
            journal.ledger(),
            () -> new AuditVerification(journal.ledger(), directory, key.verifyKey()).verify(),
            new AuditVerification(journal.ledger(), directory, key.verifyKey())::verify,
            () -> new LedgerCheck(journal.ledger(), key.verifyKey()).check(),
            new LedgerCheck(journal.ledger(), key.verifyKey())::isSigned,
            registrar,
            new PasswordGate(),
            this::vitals,
            traffic::of,
            KeyedHash.inMemory(),
            "test");
  }

  /// A desk in English, light, with an admin signed in. FX thread.
  public Desk desk(Navigation navigation) {
    return desk(navigation, sources);
  }

  /// A desk that sees a made-up state instead of the core's; for demos and pictures.
  public Desk desk(Navigation navigation, Supplier<NetworkView> madeUp) {
    return desk(navigation, sources.with(madeUp));
  }

  private Desk desk(Navigation navigation, ConsoleSources from) {
    return new Desk(
        from,
        new Texts(Language.ENGLISH, ZoneOffset.UTC),
        new Look(Theme.LIGHT),
        operator,
        new Acting(from.door(), operator, background),
        background,
        navigation,
        new SimpleBooleanProperty(),
        new SimpleBooleanProperty());
  }

  /// Who is signed in.
  public ObjectProperty<Optional<Operator>> operator() {
    return operator;
  }

  public ConsoleSources sources() {
    return sources;
  }

  /// What passed between Central and points, as the gateway and Kafka would tell it.
  public Traffic traffic() {
    return traffic;
  }

  public NetworkView view() {
    return core.view();
  }

  private Vitals vitals() {
    return new Vitals(
        Instant.now(),
        new Vitals.Queue(core.waiting(), core.inboxLimit(), core.turnedAt()),
        core.commits().summary(),
        new Vitals.Tcp(9002, 0, 0, 0),
        new Vitals.Kafka(true, "cluster at localhost:9092", OptionalLong.of(0)),
        new Vitals.Registry(true, "connected to localhost:5001"),
        new Vitals.Rest(8000),
        new Vitals.Disk(200_000_000_000L, 500_000_000_000L, Instant.now()),
        new Vitals.Clock(Duration.ZERO));
  }

  private CompletableFuture<Reply> submit(Command command, Origin origin) {
    CompletableFuture<Reply> reply = new CompletableFuture<>();
    core.submit(command, origin, reply::complete);
    return reply;
  }

  /// What the core replies to a command of Central itself, once it is on disk.
  public Reply tell(Command command) {
    return submit(command, Origin.CENTRAL).orTimeout(60, TimeUnit.SECONDS).join();
  }

  // --- what the gateway would say
  // -----------------------------------------------------------------

  /// A point whose Engine and Monitor are connected and well.
  public Connected connected(String id, String place, String price) {
    CpId point = new CpId(id);
    Epoch engine =
        admitted(
            new Command.AdmitEngine(
                point, 1, new Place(place), Price.parse(price), false, "key", "hash"));
    Epoch monitor = admitted(new Command.AdmitMonitor(point, 1, "hash"));
    Connected connected = new Connected(point, engine, monitor);
    verdict(connected, true, "");
    state(connected, true, false);
    return connected;
  }

  private Epoch admitted(Command command) {
    return ((Reply.Admitted) tell(command)).epoch();
  }

  public void verdict(Connected point, boolean ok, String reason) {
    tell(new Command.TellVerdict(point.id(), point.monitor(), ok, reason));
  }

  public void state(Connected point, boolean healthy, boolean plugged) {
    tell(
        new Command.TellState(
            point.id(),
            point.engine(),
            healthy,
            plugged,
            false,
            Optional.empty(),
            Optional.empty(),
            Optional.empty()));
  }

  public void monitorGone(Connected point) {
    tell(new Command.MonitorGone(point.id(), point.monitor(), "gone"));
  }

  public void engineGone(Connected point) {
    tell(new Command.EngineGone(point.id(), point.engine(), "gone"));
  }

  public void driver(String id) {
    tell(new Command.AddDriver(new DriverId(id), "hash"));
  }

  /// A session that supplies: asked, accepted, started.
  public SessionId supplying(Connected point, String driver) {
    Reply.Asking asking =
        (Reply.Asking)
            tell(
                new Command.Start(
                    new DriverId(driver), UUID.randomUUID(), Optional.of(point.id())));
    tell(new Command.PointAccepts(point.id(), point.engine(), asking.session()));
    tell(
        new Command.TellStarted(
            point.id(), point.engine(), asking.session(), new Energy(0), Instant.now()));
    return asking.session();
  }

  /// The point's last word on a session.
  public void ended(
      Connected point, SessionId session, long startWh, long endWh, EndReason reason) {
    tell(
        new Command.TellEnded(
            point.id(),
            point.engine(),
            session,
            new Energy(startWh),
            new Energy(endWh),
            Instant.now(),
            reason));
  }

  public void reading(Connected point, SessionId session, long sequence, long wh, long watts) {
    tell(
        new Command.NoteReading(
            point.id(),
            session,
            sequence,
            new Energy(wh),
            new Power(watts),
            Optional.of(50),
            Instant.now()));
  }

  /// A point with the epochs of its two connections.
  public record Connected(CpId id, Epoch engine, Epoch monitor) {}

  @Override
  public void close() {
    background.close();
    try {
      core.stop();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    if (fatal.get() != null) {
      throw new AssertionError("the core died", fatal.get());
    }
  }
}
