package evcharging.central.api;

import evcharging.central.core.NetworkView;
import evcharging.central.journal.Ledger;
import evcharging.central.journal.SessionFilter;
import evcharging.central.journal.SessionState;
import evcharging.central.network.Right;
import evcharging.central.network.Session;
import java.util.Comparator;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// Open sessions, then those that are over, newest first; 100 unless asked (`?limit=`).
final class GetSessions implements Route {
  private static final Set<SessionState> CLOSED = Set.of(SessionState.CLOSED);

  private final Supplier<NetworkView> view;
  private final Ledger ledger;

  GetSessions(Supplier<NetworkView> view, Ledger ledger) {
    this.view = view;
    this.ledger = ledger;
  }

  @Override
  public String method() {
    return "GET";
  }

  @Override
  public String path() {
    return "/api/sessions";
  }

  @Override
  public Right right() {
    return Right.READ;
  }

  @Override
  public Answer handle(Call call) {
    int limit = (int) call.number("limit", 100, 1, 1_000);
    Stream<SessionBody> open =
        view.get().sessions().values().stream()
            .sorted(Comparator.comparing(Session::requestedAt).reversed())
            .map(SessionBody::of);
    Stream<SessionBody> over =
        ledger.sessions(SessionFilter.NEWEST.that(CLOSED).page(Long.MAX_VALUE, limit)).stream()
            .map(SessionBody::of);
    return Answer.ok(Stream.concat(open, over).limit(limit).toList());
  }
}
