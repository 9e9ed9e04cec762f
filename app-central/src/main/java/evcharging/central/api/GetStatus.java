package evcharging.central.api;

import evcharging.central.core.NetworkView;
import evcharging.central.network.Right;
import evcharging.domain.CpStatus;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;

/// How Central and the programs around it are, for the command line.
final class GetStatus implements Route {
  private final ApiSources sources;

  GetStatus(ApiSources sources) {
    this.sources = sources;
  }

  @Override
  public Endpoint endpoint() {
    return Endpoint.get("/api/status", Right.READ);
  }

  @Override
  public Doc doc() {
    return Doc.of("Live", "How Central and the programs around it are").answers(StatusNow.class);
  }

  @Override
  public Answer handle(Call call) {
    NetworkView view = sources.view().get();
    ApiSources.Surroundings around = sources.surroundings().get();
    return Answer.ok(
        new StatusNow(
            around.version(),
            view.sequence(),
            view.at(),
            around.registry(),
            around.kafka(),
            countByStatus(view),
            view.sessions().size(),
            view.orders().size(),
            view.inDoubt(),
            view.diskFull()));
  }

  /// @param points how many are in each status
  /// @param pendingOrders OUT and RESUME no point has confirmed yet
  /// @param inDoubt why integrity is in doubt; empty text if it is not
  record StatusNow(
      String version,
      long sequence,
      Instant at,
      String registry,
      String kafka,
      Map<CpStatus, Long> points,
      int openSessions,
      int pendingOrders,
      String inDoubt,
      boolean diskFull) {}

  private static Map<CpStatus, Long> countByStatus(NetworkView view) {
    Map<CpStatus, Long> points = new EnumMap<>(CpStatus.class);
    view.points().values().forEach(p -> points.merge(p.status().status(), 1L, Long::sum));
    return points;
  }
}
