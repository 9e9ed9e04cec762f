package evcharging.cp.point;

import evcharging.domain.SessionId;
import evcharging.wire.FromEngine.SupplyEnded;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The sessions that ended here: those Central has not acknowledged are told again and again; of
/// the others the last few are remembered, so that a late message about one neither starts it anew
/// nor gets other figures.
final class EndedSessions {
  private static final int REMEMBERED = 16;

  private final Map<SessionId, SupplyEnded> unnoted = new LinkedHashMap<>();
  private final Deque<SupplyEnded> noted = new ArrayDeque<>();
  private Optional<SupplyEnded> newest;

  EndedSessions(List<SupplyEnded> unnoted, List<SupplyEnded> noted) {
    unnoted.forEach(this::add);
    this.noted.addAll(noted);
    this.newest = unnoted.isEmpty() ? last(noted) : last(unnoted);
  }

  void add(SupplyEnded ended) {
    unnoted.put(ended.session(), ended);
    newest = Optional.of(ended);
  }

  private static Optional<SupplyEnded> last(List<SupplyEnded> ends) {
    return ends.isEmpty() ? Optional.empty() : Optional.of(ends.getLast());
  }

  Optional<SupplyEnded> find(SessionId session) {
    SupplyEnded waiting = unnoted.get(session);
    return waiting != null
        ? Optional.of(waiting)
        : noted.stream().filter(ended -> ended.session().equals(session)).findFirst();
  }

  Optional<SupplyEnded> newest() {
    return newest;
  }

  /// @return false if nobody waited for that
  boolean note(SessionId session) {
    SupplyEnded ended = unnoted.remove(session);
    if (ended == null) {
      return false;
    }
    noted.addLast(ended);
    if (noted.size() > REMEMBERED) {
      noted.removeFirst();
    }
    return true;
  }

  List<SupplyEnded> unnoted() {
    return List.copyOf(unnoted.values());
  }

  List<SupplyEnded> noted() {
    return List.copyOf(noted);
  }
}
