package evcharging.driver.link;

import evcharging.config.Fault;
import evcharging.driver.store.VisitFiles;
import evcharging.driver.visit.Visit;
import evcharging.driver.visit.VisitInput;
import evcharging.link.CannotReach;
import evcharging.link.Dialer;
import evcharging.link.LinkTimes;
import java.util.function.Consumer;

/// A visit on a thread of its own, for a program whose main thread belongs to a window.
public final class RunningVisit implements AutoCloseable {
  private final VisitLoop loop;

  /// Who sees and hears a visit, on its thread; the troubles likewise or on the connection's.
  ///
  /// @param unreachable each time Central could not be reached
  /// @param broken what must be kept could not be: the visit is over
  public record Audience(
      VisitLoop.Screen screen, Consumer<CannotReach> unreachable, Consumer<Fault> broken) {}

  private RunningVisit(VisitLoop loop) {
    this.loop = loop;
  }

  public static RunningVisit start(
      Visit visit, VisitFiles files, Dialer dialer, LinkTimes times, Audience audience) {
    VisitLoop loop = new VisitLoop(visit, files, audience.screen());
    CentralConnection central =
        new CentralConnection(dialer, times, loop::tell, audience.unreachable());
    Thread.ofPlatform().name("visit").daemon().start(() -> run(loop, central, audience.broken()));
    return new RunningVisit(loop);
  }

  private static void run(VisitLoop loop, CentralConnection central, Consumer<Fault> broken) {
    try {
      loop.run(central.start());
    } catch (Fault fault) {
      broken.accept(fault);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /// The driver did something. Not on the visit's thread.
  public void tell(VisitInput input) {
    loop.tell(input);
  }

  /// Runs it on the visit's thread, after what came before. Not on that thread.
  public void then(Runnable action) {
    loop.then(action);
  }

  /// Leaves: what is open at a charging point goes on. Does not wait.
  @Override
  public void close() {
    loop.then(() -> loop.end(0));
  }
}
