package evcharging.cp.panel;

import evcharging.cp.local.PanelAddress;
import evcharging.cp.local.PanelLink;
import evcharging.crypto.PointRole;
import evcharging.domain.CpId;
import evcharging.domain.DriverId;
import evcharging.domain.Energy;
import evcharging.domain.Power;
import evcharging.domain.Secret;
import evcharging.wire.Drills;
import evcharging.wire.FromPanel;
import evcharging.wire.FromPanel.Button;
import evcharging.wire.ToPanel;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/// The two programs of a point as its panel finds them: started if they do not run, spoken to over
/// their panel ports, looked for again whenever they are gone. Closing it leaves them alone.
public final class LivePoint implements PointControl, AutoCloseable {
  private static final long FIND_MS = 700;

  private final Plan plan;
  private final Consumer<PointSnapshot> snapshots;
  private final Consumer<PointNews> news;
  private final Side engine;
  private final Side monitor;
  private final AtomicReference<PointSnapshot> now = new AtomicReference<>(PointSnapshot.NOTHING);

  /// @param engineHome data directory of the Engine, where its port stands
  /// @param attach where an Engine elsewhere is; then nothing is started or killed
  /// @param engineArguments of `ev-cp`, to start it
  public record Plan(
      CpId point,
      Secret credential,
      Path engineHome,
      Path monitorHome,
      Optional<InetSocketAddress> attach,
      List<String> engineArguments,
      List<String> monitorArguments) {}

  /// @param snapshots each newer than the one before; any thread
  public LivePoint(Plan plan, Consumer<PointSnapshot> snapshots, Consumer<PointNews> news) {
    this.plan = plan;
    this.snapshots = snapshots;
    this.news = news;
    this.engine = new Side(PointRole.ENGINE, plan.engineHome(), plan.engineArguments());
    this.monitor = new Side(PointRole.MONITOR, plan.monitorHome(), plan.monitorArguments());
  }

  /// Finds what runs, and starts what does not.
  public LivePoint start() {
    engine.open();
    monitor.open();
    return this;
  }

  public PointSnapshot now() {
    return now.get();
  }

  @Override
  public void plugIn(Energy battery, Energy charge, Power limit) {
    engine.link.send(new FromPanel.PlugIn(battery, charge, limit));
  }

  @Override
  public void press(Button button) {
    engine.link.send(new FromPanel.Press(button));
  }

  @Override
  public void askStart(UUID request, DriverId driver, Secret pin) {
    engine.link.send(new FromPanel.AskStart(request, driver, pin));
  }

  @Override
  public void play(Drills wanted) {
    engine.link.send(new FromPanel.Play(wanted));
  }

  @Override
  public boolean hasPrograms() {
    return plan.attach().isEmpty();
  }

  @Override
  public void killEngine() {
    now.get().engineFace().ifPresent(face -> engine.kill(face.pid()));
  }

  @Override
  public void startEngine() {
    engine.launch();
  }

  @Override
  public void freezeEngine(boolean still) {
    PointSnapshot before = now.get();
    if (!before.drillsAllowed()) {
      return;
    }
    long pid = before.engineFace().orElseThrow().pid();
    if (hasPrograms() && PointProgram.signalStop(pid, still)) {
      engine.frozen = still;
      engine.look();
    } else {
      play(before.drills().withFrozen(still));
    }
  }

  @Override
  public void killMonitor() {
    now.get().monitorFace().ifPresent(face -> monitor.kill(face.pid()));
  }

  @Override
  public void startMonitor() {
    monitor.launch();
  }

  @Override
  public void close() {
    if (engine.frozen) {
      freezeEngine(false);
    }
    engine.link.close();
    monitor.link.close();
  }

  private void change(UnaryOperator<PointSnapshot> how) {
    snapshots.accept(now.updateAndGet(how));
  }

  private void heard(ToPanel told, String who) {
    long nanos = System.nanoTime();
    switch (told) {
      case ToPanel.EngineFace face -> change(s -> s.heard(face, nanos));
      case ToPanel.MonitorFace face -> change(s -> s.heard(face, nanos));
      case ToPanel.StartAnswered answer ->
          news.accept(new PointNews.StartAnswered(answer.request(), answer.refusal()));
      case ToPanel.Said said -> news.accept(new PointNews.Line(who, said.line()));
      case ToPanel.PanelWelcome _ -> {}
    }
  }

  /// One of the two programs.
  private final class Side {
    private final PointRole role;
    private final List<String> arguments;
    private final Path home;
    private final PanelLink link;
    private Optional<ProcessHandle> started = Optional.empty();
    private boolean reached;
    private boolean frozen;

    Side(PointRole role, Path home, List<String> arguments) {
      this.role = role;
      this.home = home;
      this.arguments = arguments;
      String who = role == PointRole.ENGINE ? "Engine" : "Monitor";
      this.link =
          new PanelLink(
              plan.point(),
              role,
              plan.credential(),
              this::address,
              new PanelLink.Hearer(told -> heard(told, who), this::reached));
    }

    private Optional<InetSocketAddress> address() {
      if (hasPrograms()) {
        return PanelAddress.read(home);
      }
      return role == PointRole.ENGINE ? plan.attach() : Optional.empty();
    }

    void open() {
      link.start();
      if (hasPrograms()) {
        // One that runs already is heard of by then; and it holds its directory, so that a second
        // one would end at once.
        boolean known = PanelAddress.read(home).isPresent();
        CompletableFuture.delayedExecutor(known ? FIND_MS : 0, TimeUnit.MILLISECONDS)
            .execute(this::launch);
      } else {
        look();
      }
    }

    synchronized void launch() {
      if (!hasPrograms() || reached || started.map(ProcessHandle::isAlive).orElse(false)) {
        return;
      }
      frozen = false;
      ProcessHandle process =
          new PointProgram(home.resolveSibling(role.text() + ".out"), arguments).start();
      started = Optional.of(process);
      process.onExit().thenRun(this::look);
      look();
    }

    synchronized void kill(long pid) {
      if (hasPrograms() && now.get().drillsAllowed()) {
        ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly);
        frozen = false;
      }
    }

    private void reached(boolean there) {
      synchronized (this) {
        reached = there;
      }
      look();
      String where = address().map(a -> a.getHostString() + ":" + a.getPort()).orElse("?");
      String who = role == PointRole.ENGINE ? "Engine" : "Monitor";
      String line =
          there ? who + " at " + where + " found" : who + " does not answer; looking for it";
      news.accept(new PointNews.Line(PointNews.PANEL, line));
    }

    /// Says how the program is now.
    void look() {
      Program program = program();
      change(s -> role == PointRole.ENGINE ? s.withEngine(program) : s.withMonitor(program));
    }

    private synchronized Program program() {
      if (frozen) {
        return Program.FROZEN;
      }
      if (reached) {
        return Program.RUNNING;
      }
      if (started.map(ProcessHandle::isAlive).orElse(false)) {
        return everHeard() ? Program.SILENT : Program.STARTING;
      }
      if (hasPrograms()) {
        return Program.GONE;
      }
      return role == PointRole.ENGINE ? Program.SILENT : Program.ELSEWHERE;
    }

    private boolean everHeard() {
      PointSnapshot before = now.get();
      long pid = started.map(ProcessHandle::pid).orElse(0L);
      return role == PointRole.ENGINE
          ? before.engineFace().map(f -> f.pid() == pid).orElse(false)
          : before.monitorFace().map(f -> f.pid() == pid).orElse(false);
    }
  }
}
