package evcharging.driver.cli;

import evcharging.domain.CpId;
import evcharging.driver.link.VisitLoop;
import evcharging.driver.store.VisitFiles;
import evcharging.driver.visit.ServiceRun;
import evcharging.driver.visit.Sight;
import evcharging.driver.visit.Visit;
import evcharging.driver.visit.VisitInput;
import evcharging.wire.BadMessage;
import evcharging.wire.SignedTicket;
import evcharging.wire.TicketJson;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Between the person (or the service file) and the visit: what is typed becomes inputs, what is to
/// be seen becomes lines, and the program ends when there is nothing left to do. On the loop's
/// thread.
final class Desk implements VisitLoop.Screen {
  static final int EXIT_SIGN_IN_REFUSED = 4;

  private static final List<String> HELP =
      List.of(
          "list          the charging points, with place, price and weather",
          "start [CP]    charge at that point, or at any free one",
          "stop          end the supply, or the request",
          "status        where things stand",
          "tickets       the tickets kept so far",
          "quit          leave; a running supply goes on");

  private final Terminal terminal;
  private final Words words;
  private final VisitFiles files;
  private final Optional<ServiceRun> services;
  private VisitLoop loop;
  private boolean noMoreCommands;

  Desk(Terminal terminal, Words words, VisitFiles files, Optional<ServiceRun> services) {
    this.terminal = terminal;
    this.words = words;
    this.files = files;
    this.services = services;
  }

  void opens(VisitLoop visitLoop) {
    loop = visitLoop;
  }

  @Override
  public void show(Sight sight) {
    terminal.show(sight);
  }

  @Override
  public void turnedAwayForGood() {
    loop.end(EXIT_SIGN_IN_REFUSED);
  }

  @Override
  public void turn(Visit visit, Instant now) {
    if (services.isPresent()) {
      goOn(services.get(), visit, now);
    } else if (noMoreCommands) {
      Sight.Status status = visit.status();
      if (status.stage() == Sight.Stage.IDLE || status.stage() == Sight.Stage.AWAITING_METER) {
        loop.end(0);
      }
    }
  }

  private void goOn(ServiceRun run, Visit visit, Instant now) {
    Optional<ServiceRun.Wish> wish = run.next(visit.status(), now);
    if (wish.isPresent()) {
      String point = wish.get().point().map(CpId::value).orElse("any free point");
      terminal.line("> Service %d of %d: %s".formatted(wish.get().number(), run.size(), point));
      loop.take(new VisitInput.AskStart(UUID.randomUUID(), wish.get().point()));
    } else if (run.isDone(visit.status(), now)) {
      terminal.line("> All services done.");
      loop.end(0);
    }
  }

  void typed(Typed command) {
    switch (command) {
      case Typed.ListPoints _ -> loop.take(new VisitInput.AskPoints());
      case Typed.Start s -> loop.take(new VisitInput.AskStart(UUID.randomUUID(), s.point()));
      case Typed.Stop _ -> loop.take(new VisitInput.AskStop(UUID.randomUUID()));
      case Typed.Status _ -> loop.take(new VisitInput.AskStatus());
      case Typed.Tickets _ -> tickets();
      case Typed.Help _ -> HELP.forEach(terminal::line);
      case Typed.Quit _ -> loop.end(0);
      case Typed.Nothing _ -> {
        // An empty line asks for nothing.
      }
      case Typed.Unknown u -> terminal.line("> " + u.sentence());
    }
  }

  /// The keyboard is closed: the program ends once nothing is open.
  void noMoreCommands() {
    noMoreCommands = true;
  }

  void cannotReachCentral(String address, String why) {
    terminal.line("cannot reach Central at " + address + ", retrying (" + why + ")");
  }

  private void tickets() {
    List<SignedTicket> kept = files.tickets();
    if (kept.isEmpty()) {
      terminal.line("> No tickets yet.");
    }
    for (SignedTicket ticket : kept) {
      try {
        words.summary(new TicketJson().read(ticket.json())).forEach(terminal::line);
        terminal.line("File: " + files.ticketFile(ticket.session()));
      } catch (BadMessage e) {
        terminal.line("> " + files.ticketFile(ticket.session()) + " is not a ticket.");
      }
    }
  }
}
