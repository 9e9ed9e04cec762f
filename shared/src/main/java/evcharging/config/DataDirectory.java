package evcharging.config;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.Map;

/// The directory a program keeps its data in, held by one process at a time.
///
/// The lock goes with the process, however it ends.
public final class DataDirectory implements AutoCloseable {
  private static final String LOCK = "in-use.lock";

  private final Path path;
  private final FileChannel lockFile;

  private DataDirectory(Path path, FileChannel lockFile) {
    this.path = path;
    this.lockFile = lockFile;
  }

  /// Where `program` keeps its data when no `--data` says otherwise: the platform's own place for
  /// the data of applications.
  public static Path standard(String program) {
    return standard(program, System.getProperty("os.name", ""), System.getenv());
  }

  static Path standard(String program, String system, Map<String, String> environment) {
    Path home = Path.of(System.getProperty("user.home", "."));
    String os = system.toLowerCase(Locale.ROOT);
    Path applications =
        os.startsWith("windows")
            ? named(environment, "LOCALAPPDATA", home.resolve("AppData/Local"))
            : os.startsWith("mac")
                ? home.resolve("Library/Application Support")
                : named(environment, "XDG_DATA_HOME", home.resolve(".local/share"));
    return applications.resolve("evcharging").resolve(program);
  }

  private static Path named(Map<String, String> environment, String name, Path otherwise) {
    String value = environment.get(name);
    return value == null || value.isBlank() ? otherwise : Path.of(value);
  }

  /// Makes the directory if it is missing and takes it for this process.
  ///
  /// @throws Fault `DATA-IN-USE` if another process holds it, `DATA-UNUSABLE` if it cannot be
  ///   written
  public static DataDirectory take(Path path) {
    try {
      Files.createDirectories(path);
      FileChannel lockFile =
          FileChannel.open(path.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (locked(lockFile)) {
        return new DataDirectory(path, lockFile);
      }
      lockFile.close();
      throw new Fault(
          "DATA-IN-USE",
          "Another process works in " + path + "; stop it, or name another directory with --data.");
    } catch (IOException e) {
      throw new Fault("DATA-UNUSABLE", "The directory " + path + " cannot be used: " + e, e);
    }
  }

  /// Whether a process, also one of another user, works there now. Never asked of a directory this
  /// process holds: looking would let it go.
  public static boolean isTaken(Path path) {
    try (FileChannel lockFile = FileChannel.open(path.resolve(LOCK), StandardOpenOption.WRITE)) {
      return !locked(lockFile);
    } catch (IOException e) {
      return false;
    }
  }

  private static boolean locked(FileChannel file) throws IOException {
    try {
      FileLock lock = file.tryLock();
      return lock != null;
    } catch (OverlappingFileLockException e) {
      // Held by this very process.
      return false;
    }
  }

  public Path path() {
    return path;
  }

  @Override
  public void close() {
    try {
      lockFile.close();
    } catch (IOException e) {
      throw new Fault("DATA-UNUSABLE", "The directory " + path + " could not be left: " + e, e);
    }
  }
}
