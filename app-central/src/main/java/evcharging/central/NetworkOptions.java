package evcharging.central;

import evcharging.central.network.NetworkLimits;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/// The times and sizes the rules of the network use (requirement C-02).
final class NetworkOptions {
  @Option(
      names = "--ask-point",
      paramLabel = "TIME",
      defaultValue = "10s",
      description = "How long a point may take to accept a session (${DEFAULT-VALUE}).")
  private Duration askPoint;

  @Option(
      names = "--plug-in",
      paramLabel = "TIME",
      defaultValue = "90s",
      description = "How long a granted session waits for its car (${DEFAULT-VALUE}).")
  private Duration plugIn;

  @Option(
      names = "--grace",
      paramLabel = "TIME",
      defaultValue = "15s",
      description = "After a start: no supply ends for a missing Monitor (${DEFAULT-VALUE}).")
  private Duration grace;

  @Option(
      names = "--settle",
      paramLabel = "TIME",
      defaultValue = "2s",
      description = "How long a Monitor alone may be gone before a supply ends (${DEFAULT-VALUE}).")
  private Duration settle;

  @Option(
      names = "--meter-limit",
      paramLabel = "TIME",
      defaultValue = "24h",
      description = "How long a session waits for a lost point's meter (${DEFAULT-VALUE}).")
  private Duration meterLimit;

  @Option(
      names = "--order-expiry",
      paramLabel = "TIME",
      defaultValue = "24h",
      description = "How long an operator's order waits for its point (${DEFAULT-VALUE}).")
  private Duration orderExpiry;

  @Option(
      names = "--free-tries",
      paramLabel = "N",
      defaultValue = "5",
      description = "Wrong PINs before an account rests (${DEFAULT-VALUE}).")
  private int freeTries;

  @Option(
      names = "--lock-most",
      paramLabel = "TIME",
      defaultValue = "15m",
      description = "The longest rest of an account (${DEFAULT-VALUE}).")
  private Duration lockMost;

  @Option(
      names = "--most-watts",
      paramLabel = "W",
      defaultValue = "400000",
      description = "What no point can exceed; more is not billed unseen (${DEFAULT-VALUE}).")
  private long mostWatts;

  @Option(
      names = "--disk-reserve",
      paramLabel = "BYTES",
      defaultValue = "268435456",
      description = "Free disk below which no session starts (${DEFAULT-VALUE}).")
  private long diskReserve;

  @Option(
      names = "--alarm-delay",
      paramLabel = "ALARM=ON[/OFF[/TIMES]]",
      split = ",",
      converter = AlarmDelay.Text.class,
      description =
          "How long a condition lasts before it is an alarm, and is gone before that has returned;"
              + " so many beginnings in 5 min are one at once. As POINT_DISCONNECTED=1m/10s/3;"
              + " may be repeated (default: docs/alarms.md).")
  private List<AlarmDelay> delays = new ArrayList<>();

  NetworkLimits limits() {
    return new NetworkLimits(
        askPoint,
        plugIn,
        grace,
        settle,
        meterLimit,
        orderExpiry,
        freeTries,
        lockMost,
        mostWatts,
        diskReserve,
        AlarmDelay.byType(delays));
  }
}
