package evcharging.setup;

import evcharging.crypto.SecretFile;
import evcharging.domain.Secret;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A file of this machine that cannot be written, or not be read any more. [FirstRun] makes the
/// step's failure of it.
public final class FileTrouble extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient Trouble trouble;

  FileTrouble(Path file, Exception cause) {
    super(cause);
    // Seen at once: what is in the way may be gone when somebody asks.
    this.trouble = Obstacle.before(file.toAbsolutePath(), cause);
  }

  /// What is done with a file.
  @FunctionalInterface
  public interface Work<T> {
    T go() throws IOException;
  }

  /// The same work, with its failure as one of this file.
  public static <T> T at(Path file, Work<T> work) throws FileTrouble {
    try {
      return work.go();
    } catch (IOException | SecurityException e) {
      throw new FileTrouble(file, e);
    }
  }

  /// What stands in a file.
  public static String text(Path file) throws FileTrouble {
    return at(file, () -> Files.readString(file));
  }

  /// The secret in a file of mode 0600.
  public static Secret secret(Path file) throws FileTrouble {
    return at(file, () -> new Secret(SecretFile.read(file)));
  }

  Trouble trouble() {
    return trouble;
  }
}
