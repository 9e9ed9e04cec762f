package evcharging.central.api;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/// Every route there is.
final class Routes {
  private Routes() {}

  static List<Route> all(ApiSources sources, ApiLimits limits, Metrics metrics, GetEvents events) {
    List<Route> routes = new ArrayList<>();
    routes.addAll(about(() -> List.copyOf(routes), metrics, events));
    Submission core = new Submission(sources.door(), limits.replyTime());
    routes.addAll(
        network(sources, core, new WeatherPace(limits.weatherPerMinute(), System::nanoTime)));
    routes.addAll(administration(sources, core));
    return List.copyOf(routes);
  }

  private static List<Route> about(Supplier<List<Route>> all, Metrics metrics, GetEvents events) {
    return List.of(
        new GetHealth(), new GetOpenApi(all), new GetDocs(), new GetMetrics(metrics), events);
  }

  private static List<Route> network(ApiSources sources, Submission core, WeatherPace pace) {
    return List.of(
        new GetStatus(sources),
        new GetCps(sources.view()),
        new GetCp(sources.view()),
        new PutCp(sources.view(), core),
        new GetLocations(sources.view()),
        new GetWeather(sources.view(), sources.clock()),
        new PostWeatherUpdate(core, pace),
        new PostWeatherForecast(core, pace),
        new PostWeatherAlert(core, pace),
        new DeleteWeatherAlert(core, pace),
        new GetSessions(sources.view(), sources.ledger()),
        new GetDrivers(sources.view()),
        new GetAlerts(sources.ledger()),
        new GetAudit(sources.ledger()),
        new PostCentralCmd(core),
        new GetCommand(sources.view(), sources.ledger()));
  }

  private static List<Route> administration(ApiSources sources, Submission core) {
    return List.of(
        new PostAdminDriver(core, sources.secrets()),
        new PostAdminDriverPin(core, sources.secrets()),
        new PutAdminDriver(core),
        new GetAdminOperators(sources.view()),
        new PostAdminOperator(core, sources.secrets()),
        new DeleteAdminOperator(core),
        new GetAdminTokens(sources.view()),
        new PostAdminToken(core, sources.hash()),
        new DeleteAdminToken(core),
        new PostAdminSessionEnd(core),
        new PostAdminRevokeKeys(core),
        new GetAdminAuditCheck(sources.auditCheck()),
        new GetAdminLedgerCheck(sources.ledgerCheck()));
  }
}
