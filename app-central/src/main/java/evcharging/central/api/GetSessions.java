package evcharging.central.api;

import evcharging.central.core.NetworkView;
import evcharging.central.network.Session;
import java.util.Comparator;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// Open sessions, then those that are over, newest first; 100 unless asked (`?limit=`).
final class GetSessions implements Route {
  private final Supplier<NetworkView> view;
  private final History history;

  GetSessions(Supplier<NetworkView> view, History history) {
    this.view = view;
    this.history = history;
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
    Stream<SessionRow> open =
        view.get().sessions().values().stream()
            .sorted(Comparator.comparing(Session::requestedAt).reversed())
            .map(SessionRow::of);
    Stream<SessionRow> over = history.tickets(limit).stream().map(SessionRow::of);
    return Answer.ok(Stream.concat(open, over).limit(limit).toList());
  }

}
