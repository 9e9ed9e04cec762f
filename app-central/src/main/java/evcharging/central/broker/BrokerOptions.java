package evcharging.central.broker;

import evcharging.config.Fault;
import evcharging.crypto.ServerIdentity;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/// Where the broker keeps its data and how points reach it.
///
/// @param directory the broker's own
/// @param port points connect to it; 0 takes a free one and keeps it over restarts
/// @param advertise host name or address that points are told; it may change between two starts on
///   the same directory, and the certificate must name it
/// @param identity directory of a [ServerIdentity] that the points' listener shows; without one the
///   listener is not encrypted and therefore stays on loopback
public record BrokerOptions(Path directory, int port, String advertise, Optional<Path> identity) {

  public BrokerOptions {
    directory = directory.toAbsolutePath();
    identity = identity.map(Path::toAbsolutePath);
    if (port < 0 || port > 65535) {
      throw new Fault("BROKER-PORT-OUT-OF-RANGE", "A port is 0 to 65535, not " + port + ".");
    }
    if (advertise.isBlank() || advertise.equals("0.0.0.0") || advertise.equals("::")) {
      throw new Fault(
          "BROKER-ADDRESS-UNUSABLE",
          "The broker must be told an address that points can reach, not '" + advertise + "'.");
    }
  }

  /// The address the points' listener is bound to.
  String bindAddress() {
    if (identity.isPresent()) {
      return "0.0.0.0";
    }
    if (!isLoopback(advertise)) {
      throw new Fault(
          "BROKER-NEEDS-CERTIFICATE",
          "Without a certificate the broker serves this machine only, not " + advertise + ".");
    }
    return advertise;
  }

  private static boolean isLoopback(String host) {
    try {
      return InetAddress.getByName(host).isLoopbackAddress();
    } catch (UnknownHostException e) {
      throw new Fault("BROKER-ADDRESS-UNUSABLE", "The host " + host + " is unknown.", e);
    }
  }

  /// Key and certificate that the points' listener shows.
  Optional<ServerIdentity> loadIdentity() {
    return identity.map(BrokerOptions::load);
  }

  private static ServerIdentity load(Path directory) {
    try {
      return ServerIdentity.load(directory)
          .orElseThrow(() -> unreadable("there is none in " + directory, null));
    } catch (IOException e) {
      throw unreadable(e.getMessage(), e);
    }
  }

  private static Fault unreadable(String why, IOException cause) {
    return new Fault(
        "BROKER-CERTIFICATE-UNREADABLE", "The broker has no certificate: " + why + ".", cause);
  }

  /// The command line that makes [BrokerMain] read these options again.
  List<String> arguments() {
    List<String> arguments = new ArrayList<>();
    arguments.addAll(List.of("--data", directory.toString()));
    arguments.addAll(List.of("--port", Integer.toString(port)));
    arguments.addAll(List.of("--advertise", advertise));
    identity.ifPresent(path -> arguments.addAll(List.of("--identity", path.toString())));
    return arguments;
  }

  /// Tells two ways of running apart: a broker started otherwise, with another certificate, or of
  /// another Kafka release is not adopted but started anew.
  String fingerprint() {
    String certificate = loadIdentity().map(ServerIdentity::chainPem).orElse("");
    String all = String.join(" ", arguments()) + KafkaNode.release() + certificate;
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
