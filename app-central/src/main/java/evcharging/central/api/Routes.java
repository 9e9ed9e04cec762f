package evcharging.central.api;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;

/// Every route there is.
final class Routes {
  private Routes() {}

  static List<Route> all(ApiSources sources, Duration replyTime) {
    Submission core = new Submission(sources.door(), replyTime);
    return List.of(
        new GetHealth(),
        new GetStatus(sources),
        new GetCps(sources.view()),
        new GetCp(sources.view()),
        new PutCp(sources.view(), core),
        new GetLocations(sources.view()),
        new GetWeather(sources.view(), InstantSource.system()),
        new PostWeatherUpdate(core),
        new PostWeatherForecast(core),
        new PostWeatherAlert(core),
        new DeleteWeatherAlert(core),
        new GetSessions(sources.view(), sources.ledger()),
        new GetDrivers(sources.view()),
        new GetAlerts(sources.ledger()),
        new GetAudit(sources.ledger()),
        new PostCentralCmd(core),
        new GetCommand(sources.view(), sources.ledger()),
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
