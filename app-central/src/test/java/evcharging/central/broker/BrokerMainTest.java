package evcharging.central.broker;

import static org.assertj.core.api.Assertions.assertThat;

import evcharging.config.Program;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a broker that cannot start says: one sentence with a code, before Kafka touches anything.
class BrokerMainTest {
  @TempDir Path directory;

  @Test
  void aDirectoryInUseIsSaid() {
    try (BrokerInProcess _ = BrokerInProcess.start(directory)) {
      assertThat(said("--data", directory.toString(), "--port", "0"))
          .startsWith("2 DATA-IN-USE: Another process works in " + directory);
    }
  }

  @Test
  void aPortInUseIsSaidAndTheDirectoryIsFreeAgain() throws Exception {
    try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      String port = Integer.toString(other.getLocalPort());
      String sentence = "2 BROKER-PORT-IN-USE: Port " + port + " is in use by another program; ";
      assertThat(said("--data", directory.toString(), "--port", port)).startsWith(sentence);
      assertThat(said("--data", directory.toString(), "--port", port)).startsWith(sentence);
    }
  }

  @Test
  void anAddressOthersReachNeedsACertificate() {
    assertThat(said("--data", directory.toString(), "--port", "0", "--advertise", "192.0.2.7"))
        .startsWith("2 BROKER-NEEDS-CERTIFICATE: Without a certificate");
  }

  @Test
  void aMissingCertificateIsSaid() {
    assertThat(said("--data", directory + "", "--port", "0", "--identity", directory + "/none"))
        .startsWith(
            "2 BROKER-CERTIFICATE-UNREADABLE: The broker has no certificate: there is none");
  }

  @Test
  void anyAddressIsNoneToAdvertise() {
    assertThat(said("--data", directory.toString(), "--advertise", "0.0.0.0"))
        .startsWith("2 BROKER-ADDRESS-UNUSABLE: ");
  }

  @Test
  void damagedStorageIsSaid() throws Exception {
    Files.createDirectories(directory.resolve("log"));
    Files.writeString(directory.resolve("log/meta.properties"), "this is no storage\n");
    assertThat(said("--data", directory.toString(), "--port", "0"))
        .startsWith("2 BROKER-START-FAILED: Kafka cannot start on " + directory);
  }

  /// Exit code and error output of a start that fails, in this JVM.
  private static String said(String... arguments) {
    PrintStream before = System.err;
    var bytes = new ByteArrayOutputStream();
    System.setErr(new PrintStream(bytes, true));
    try {
      return Program.run(new BrokerMain(), arguments) + " " + bytes;
    } finally {
      System.setErr(before);
    }
  }
}
