package evcharging.central.broker;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import evcharging.wire.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.Optional;

/// What a broker that is ready writes down (`broker.json`), so that a later Central can adopt it.
///
/// `processStart` is the start instant by the system's account: with `pid` it names one process for
/// ever, also when the number is used again. `points` and `central` are the addresses of the two
/// listeners (`HOST:PORT`). `fingerprint` tells with which options and release it runs. The file
/// stays after the end: the next start takes the same ports again, so that clients find it.
record BrokerState(
    long pid,
    Optional<Instant> processStart,
    Instant readyAt,
    String points,
    String central,
    String clusterId,
    String fingerprint) {

  private static final String FILE = "broker.json";
  private static final JsonMapper JSON = Json.mapper();

  /// What the directory says; empty when there is nothing, or nothing readable.
  static Optional<BrokerState> read(Path directory) throws IOException {
    try {
      return Optional.of(
          JSON.readValue(Files.readString(directory.resolve(FILE)), BrokerState.class));
    } catch (NoSuchFileException | JsonProcessingException nothingToTrust) {
      return Optional.empty();
    }
  }

  /// Whole or not at all.
  void write(Path directory) throws IOException {
    Path copy = directory.resolve(FILE + ".new");
    Files.writeString(copy, JSON.writeValueAsString(this));
    Files.move(
        copy,
        directory.resolve(FILE),
        StandardCopyOption.ATOMIC_MOVE,
        StandardCopyOption.REPLACE_EXISTING);
  }

  /// The process, if the very one that wrote this is alive.
  Optional<ProcessHandle> process() {
    return ProcessHandle.of(pid)
        .filter(ProcessHandle::isAlive)
        .filter(p -> p.info().startInstant().equals(processStart));
  }

  int pointsPort() {
    return portOf(points);
  }

  int centralPort() {
    return portOf(central);
  }

  private static int portOf(String address) {
    return Integer.parseInt(address.substring(address.lastIndexOf(':') + 1));
  }
}
