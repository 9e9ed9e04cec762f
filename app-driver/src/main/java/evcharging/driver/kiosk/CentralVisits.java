package evcharging.driver.kiosk;

import evcharging.config.Fault;
import evcharging.domain.DriverId;
import evcharging.domain.Secret;
import evcharging.domain.SessionId;
import evcharging.driver.link.RunningVisit;
import evcharging.driver.link.VisitLoop;
import evcharging.driver.store.VisitFiles;
import evcharging.driver.visit.Kept;
import evcharging.driver.visit.Sight;
import evcharging.driver.visit.Visit;
import evcharging.driver.visit.VisitInput;
import evcharging.link.Dialer;
import evcharging.link.LinkTimes;
import evcharging.styles.FxFeed;
import evcharging.styles.Pace;
import evcharging.wire.SignedTicket;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Visits to the real Central. What must be kept of a driver lies in a directory of their own,
/// without anything that could sign in for them.
final class CentralVisits implements Visits {
  private final Path directory;
  private final Dialer dialer;
  private final LinkTimes times;
  private final Duration requestLife;

  CentralVisits(Path directory, Dialer dialer, LinkTimes times, Duration requestLife) {
    this.directory = directory;
    this.dialer = dialer;
    this.times = times;
    this.requestLife = requestLife;
  }

  @Override
  public Attendance begin(DriverId driver, Secret pin, String language, Consumer<News> news) {
    VisitFiles files = VisitFiles.ofAGuest(directory.resolve(driver.value()));
    Kept kept = files.load();
    List<SignedTicket> tickets = files.tickets();
    Visit visit = new Visit(new Visit.Terms(driver, Optional.of(pin), language, requestLife), kept);
    FxFeed<News> feed = FxFeed.every(Pace.EVERY_PULSE, batch -> batch.forEach(news));
    RunningVisit running =
        RunningVisit.start(
            visit,
            files,
            dialer,
            times,
            new RunningVisit.Audience(
                new Watcher(feed),
                _ -> feed.offer(new News.CentralUnreachable()),
                (Fault fault) -> feed.offer(new News.Broken(fault.code()))));
    return new Present(running, files, tickets, feed);
  }

  /// On the visit's thread: what it shows, and where it stands whenever that changes.
  private static final class Watcher implements VisitLoop.Screen {
    private final FxFeed<News> feed;
    private Optional<Sight.Status> told = Optional.empty();

    Watcher(FxFeed<News> feed) {
      this.feed = feed;
    }

    @Override
    public void show(Sight sight) {
      feed.offer(new News.Seen(sight));
    }

    @Override
    public void turn(Visit visit, Instant now) {
      Optional<Sight.Status> status = Optional.of(visit.status());
      if (!status.equals(told)) {
        told = status;
        feed.offer(new News.Stands(status.get()));
      }
    }

    @Override
    public void turnedAwayForGood() {
      // The sight before this one said so.
    }
  }

  private record Present(
      RunningVisit visit, VisitFiles files, List<SignedTicket> kept, FxFeed<News> feed)
      implements Attendance {
    @Override
    public void ask(VisitInput input) {
      visit.tell(input);
    }

    @Override
    public void dismiss(SessionId ticket) {
      visit.then(() -> files.forgetTicket(ticket));
    }

    @Override
    public void leave() {
      feed.close();
      visit.close();
    }
  }
}
