package evcharging.central.broker;

import java.time.Instant;

/// What Central's own broker is doing, as [Broker] sees it.
public sealed interface BrokerHealth {
  Instant since();

  /// A process is on its way up, or one found running is being asked whether it serves.
  record Starting(Instant since) implements BrokerHealth {}

  /// It serves. `adopted`: an earlier Central started it.
  record Running(Instant since, long pid, boolean adopted) implements BrokerHealth {}

  /// It does not run; another try follows by itself. `why` is a sentence, with a code where the
  /// process gave one.
  record Down(Instant since, String why) implements BrokerHealth {}

  /// It was asked to end, and did.
  record Stopped(Instant since) implements BrokerHealth {}
}
