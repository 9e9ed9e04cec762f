package evcharging.central.broker;

import evcharging.config.Fault;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/// Where the broker keeps its data and how points reach it.
///
/// `directory` is the broker's own. `port` is the one points connect to; 0 takes a free one and
/// keeps it over restarts. `advertise` is the host name or address that points are told; it may
/// change between two starts on the same directory. Without `certificate` the points' listener is
/// not encrypted and therefore stays on loopback.
public record BrokerOptions(
    Path directory, int port, String advertise, Optional<Certificate> certificate) {

  /// PEM files of the server certificate: a PKCS#8 private key, and the chain, own one first.
  public record Certificate(Path key, Path chain) {
    public Certificate {
      key = key.toAbsolutePath();
      chain = chain.toAbsolutePath();
    }

    /// The private key and the chain as text.
    Pem read() {
      try {
        return new Pem(Files.readString(key), Files.readString(chain));
      } catch (IOException e) {
        throw new Fault(
            "BROKER-CERTIFICATE-UNREADABLE",
            "The broker's certificate cannot be read: " + e.getMessage() + ".",
            e);
      }
    }
  }

  /// Contents of the two files.
  record Pem(String key, String chain) {}

  public BrokerOptions {
    directory = directory.toAbsolutePath();
    if (port < 0 || port > 65535) {
      throw new Fault(
          "BROKER-PORT-OUT-OF-RANGE", "A port is 0 to 65535, not " + port + ".");
    }
    if (advertise.isBlank() || advertise.equals("0.0.0.0") || advertise.equals("::")) {
      throw new Fault(
          "BROKER-ADDRESS-UNUSABLE",
          "The broker must be told an address that points can reach, not " + advertise + ".");
    }
  }

  /// The address the points' listener is bound to.
  String bindAddress() {
    if (certificate.isPresent()) {
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
      throw new Fault("BROKER-ADDRESS-UNUSABLE", "Unknown host: " + host + ".", e);
    }
  }

  /// The command line that makes [BrokerMain] read these options again.
  List<String> arguments() {
    List<String> arguments = new ArrayList<>();
    arguments.addAll(List.of("--data", directory.toString()));
    arguments.addAll(List.of("--port", Integer.toString(port)));
    arguments.addAll(List.of("--advertise", advertise));
    certificate.ifPresent(
        c -> arguments.addAll(List.of("--tls-key", c.key().toString(), "--tls-chain", c.chain().toString())));
    return arguments;
  }

  /// Tells two ways of running apart: a broker started otherwise, with another certificate, or of
  /// another Kafka release is not adopted but started anew.
  String fingerprint() {
    String pem = certificate.map(c -> c.read().key() + c.read().chain()).orElse("");
    String all = String.join(" ", arguments()) + KafkaNode.release() + pem;
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
