package evcharging.central.gateway;

import evcharging.link.LinkTimes;
import evcharging.link.Listener.StrangerLimits;
import java.time.Duration;

/// What a connection may cost; each is an option of Central (requirement C-02).
///
/// @param burst frames one connection may send at once
/// @param framesPerSecond and how many a second for ever
/// @param challenge how long a living connection has to show it when a second one comes with the
///   same identity
/// @param keyLife after so long a point's connection ends, to come back with a new key
public record GatewayLimits(
    LinkTimes times,
    StrangerLimits strangers,
    int burst,
    int framesPerSecond,
    Duration challenge,
    Duration keyLife) {
  public static final GatewayLimits STANDARD =
      new GatewayLimits(
          LinkTimes.STANDARD,
          StrangerLimits.STANDARD,
          200,
          50,
          Duration.ofSeconds(2),
          Duration.ofHours(24));
}
