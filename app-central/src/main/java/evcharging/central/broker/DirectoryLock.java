package evcharging.central.broker;

import evcharging.config.Fault;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// Exclusive use of the broker's directory, given back by the system when the process dies.
///
/// Kafka's own lock comes too late: a second process damaged a running broker's metadata before it
/// noticed.
final class DirectoryLock implements AutoCloseable {
  private final FileChannel channel;

  private DirectoryLock(FileChannel channel) {
    this.channel = channel;
  }

  static DirectoryLock take(Path directory) {
    try {
      Files.createDirectories(directory);
      FileChannel channel =
          FileChannel.open(
              directory.resolve("broker.lock"),
              StandardOpenOption.CREATE,
              StandardOpenOption.WRITE);
      if (lock(channel) == null) {
        channel.close();
        throw new Fault(
            "BROKER-DIRECTORY-LOCKED",
            "The broker's directory " + directory + " is in use by another broker process.");
      }
      return new DirectoryLock(channel);
    } catch (IOException e) {
      throw new Fault(
          "BROKER-DIRECTORY-UNUSABLE",
          "The broker's directory " + directory + " cannot be used: " + e.getMessage() + ".",
          e);
    }
  }

  private static FileLock lock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException heldByThisProcess) {
      return null;
    }
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
