package evcharging.central;

import evcharging.central.gateway.GatewayLimits;
import evcharging.crypto.OwnAddress;
import evcharging.crypto.ServerNames;
import evcharging.link.LinkTimes;
import evcharging.link.Listener.StrangerLimits;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.Option;

/// Where Central listens, by which names it is reached, and the clockwork of its connections.
final class LinkOptions {
  private static final String EVERYWHERE = "0.0.0.0";

  @Option(
      names = {"--bind", "--central-bind"},
      paramLabel = "ADDRESS",
      defaultValue = EVERYWHERE,
      description = "Address to listen on (${DEFAULT-VALUE}: all of this machine's).")
  private String bind;

  @Option(
      names = {"--port", "--central-port"},
      paramLabel = "PORT",
      defaultValue = "9002",
      description = "Port for points and drivers; 0 takes a free one (${DEFAULT-VALUE}).")
  private int port;

  @Option(
      names = "--api-port",
      paramLabel = "PORT",
      defaultValue = "8000",
      description = "Port of the REST API; 0 takes a free one (${DEFAULT-VALUE}).")
  private int apiPort;

  @Option(
      names = {"--name", "--central-name"},
      paramLabel = "NAME",
      split = ",",
      description =
          "A further name or address Central is reached by, for its certificate; may be repeated.")
  private List<String> names = new ArrayList<>();

  @Option(
      names = "--beat",
      paramLabel = "TIME",
      defaultValue = "1s",
      description = "Silence after which a heartbeat is sent (${DEFAULT-VALUE}).")
  private Duration beat;

  @Option(
      names = "--dead",
      paramLabel = "TIME",
      defaultValue = "3s",
      description = "Silence after which a connection counts as dead (${DEFAULT-VALUE}).")
  private Duration dead;

  @Option(
      names = "--hello",
      paramLabel = "TIME",
      defaultValue = "10s",
      description = "How long handshake and first frame may take (${DEFAULT-VALUE}).")
  private Duration hello;

  @Option(
      names = "--frame",
      paramLabel = "TIME",
      defaultValue = "10s",
      description = "How long one frame may take (${DEFAULT-VALUE}).")
  private Duration frame;

  @Option(
      names = "--strangers-per-address",
      paramLabel = "N",
      defaultValue = "64",
      description = "Unauthenticated connections of one address; more wait (${DEFAULT-VALUE}).")
  private int strangersPerAddress;

  @Option(
      names = "--strangers",
      paramLabel = "N",
      defaultValue = "256",
      description = "Unauthenticated connections in all (${DEFAULT-VALUE}).")
  private int strangers;

  @Option(
      names = "--burst",
      paramLabel = "N",
      defaultValue = "200",
      description = "Frames one connection may send at once (${DEFAULT-VALUE}).")
  private int burst;

  @Option(
      names = "--frames-per-second",
      paramLabel = "N",
      defaultValue = "50",
      description = "and how many a second for ever (${DEFAULT-VALUE}).")
  private int framesPerSecond;

  @Option(
      names = "--challenge",
      paramLabel = "TIME",
      defaultValue = "2s",
      description = "For a living connection to show it when its double comes (${DEFAULT-VALUE}).")
  private Duration challenge;

  @Option(
      names = "--key-life",
      paramLabel = "TIME",
      defaultValue = "24h",
      description = "After that a point reconnects for a new key (${DEFAULT-VALUE}).")
  private Duration keyLife;

  InetSocketAddress points() {
    return new InetSocketAddress(bind, port);
  }

  InetSocketAddress api() {
    return new InetSocketAddress(bind, apiPort);
  }

  /// A host by which programs on this machine reach what listens here.
  String localHost() {
    return bind.equals(EVERYWHERE) ? "localhost" : bind;
  }

  /// The name points are told for what else listens here: the first given, or this machine's own
  /// address, by which points on other machines come too.
  String reachedAt() {
    if (!names.isEmpty()) {
      return names.getFirst();
    }
    return bind.equals(EVERYWHERE) ? OwnAddress.toOthers().orElse(localHost()) : bind;
  }

  /// Everything the certificate must name.
  List<String> names() {
    Set<String> all = new LinkedHashSet<>(names);
    if (!bind.equals(EVERYWHERE)) {
      all.add(bind);
    }
    all.addAll(ServerNames.ofThisMachine());
    return List.copyOf(all);
  }

  GatewayLimits gateway() {
    return new GatewayLimits(
        new LinkTimes(beat, dead, hello, frame),
        new StrangerLimits(strangersPerAddress, strangers),
        burst,
        framesPerSecond,
        challenge,
        keyLife);
  }
}
