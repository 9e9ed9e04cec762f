package evcharging.driver.kiosk;

import evcharging.domain.DriverId;
import evcharging.domain.Secret;
import evcharging.domain.SessionId;
import evcharging.driver.visit.AskedStart;
import evcharging.driver.visit.Sight;
import evcharging.driver.visit.VisitInput;
import evcharging.wire.SignedTicket;
import evcharging.wire.ToDriver.SessionNow;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Visits a test plays by hand: what is asked is noted, what is heard is said.
final class FakeVisits implements Visits {
  final List<VisitInput> asked = new ArrayList<>();
  final List<SessionId> dismissed = new ArrayList<>();
  final List<String> signedIn = new ArrayList<>();
  List<SignedTicket> kept = List.of();
  boolean here;
  private Consumer<News> news;

  @Override
  public Attendance begin(DriverId driver, Secret pin, String language, Consumer<News> listener) {
    news = listener;
    here = true;
    signedIn.add(driver + " " + pin.reveal() + " " + language);
    return new Attendance() {
      @Override
      public void ask(VisitInput input) {
        asked.add(input);
      }

      @Override
      public List<SignedTicket> kept() {
        return kept;
      }

      @Override
      public void dismiss(SessionId ticket) {
        dismissed.add(ticket);
      }

      @Override
      public void leave() {
        here = false;
      }
    };
  }

  void see(Sight sight) {
    news.accept(new News.Seen(sight));
  }

  void unreachable() {
    news.accept(new News.CentralUnreachable());
  }

  void broken() {
    news.accept(new News.Broken("DISK-UNUSABLE"));
  }

  void stands(boolean up, Optional<AskedStart> asking, Optional<SessionNow> session) {
    news.accept(
        new News.Stands(new Sight.Status(up, asking, session, List.of(), Optional.empty())));
  }

  void welcome(Optional<SessionNow> session) {
    see(new Sight.SignedIn(new DriverId("D01")));
    session.ifPresent(s -> see(new Sight.StillOpen(s)));
    stands(true, Optional.empty(), session);
  }
}
