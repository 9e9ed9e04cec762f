package evcharging.central.upstream;

import evcharging.crypto.VerifyKey;
import evcharging.domain.CpId;
import evcharging.link.registry.RegistryChange;
import evcharging.link.registry.RegistryChange.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The newest line of the Registry's book for each point, and the key its tokens are checked with,
/// which is kept in a file for a start without the Registry. Any thread.
final class KnownRegistrations implements Enrolments {
  private static final Logger LOG = LoggerFactory.getLogger(KnownRegistrations.class);

  private final Path keyFile;
  private final Map<CpId, RegistryChange> newest = new ConcurrentHashMap<>();
  private volatile Optional<VerifyKey> key;

  KnownRegistrations(Path keyFile) {
    this.keyFile = keyFile;
    this.key = read(keyFile);
  }

  @Override
  public Optional<VerifyKey> tokenKey() {
    return key;
  }

  @Override
  public boolean isOver(CpId point, long registration) {
    RegistryChange line = newest.get(point);
    return line != null
        && (registration < line.number()
            || line.kind() == Kind.DEREGISTERED && registration == line.number());
  }

  void know(RegistryChange line) {
    newest.put(line.point(), line);
  }

  void know(VerifyKey found) {
    if (key.filter(found::equals).isPresent()) {
      return;
    }
    key = Optional.of(found);
    try {
      Files.createDirectories(keyFile.toAbsolutePath().getParent());
      Files.writeString(keyFile, found.text());
    } catch (IOException e) {
      LOG.warn("event=token-key-not-kept reason=\"{}\"", e.getMessage());
    }
  }

  private static Optional<VerifyKey> read(Path file) {
    try {
      return Files.exists(file)
          ? Optional.of(VerifyKey.parse(Files.readString(file).strip()))
          : Optional.empty();
    } catch (IOException | IllegalArgumentException e) {
      LOG.warn("event=token-key-unreadable file={}", file.getFileName());
      return Optional.empty();
    }
  }
}
