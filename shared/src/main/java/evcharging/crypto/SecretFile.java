package evcharging.crypto;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Supplier;

/// A secret in a file that only its owner can read (mode 0600).
///
/// Written whole or not at all, and forced to disk. On file systems without POSIX modes (Windows)
/// the directory's own rights are what protects it.
public final class SecretFile {
  private static final Set<PosixFilePermission> OWNER_ONLY =
      EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

  private SecretFile() {}

  /// A secret file that is there but must not be used. The message is a whole sentence for people.
  public static final class Refused extends IOException {
    private static final long serialVersionUID = 1L;

    Refused(String sentence) {
      super(sentence);
    }
  }

  /// The text in the file, without the line end.
  ///
  /// @throws Refused if others than the owner can read or write it, or it is empty
  public static String read(Path file) throws IOException {
    if (posix(file)) {
      Set<PosixFilePermission> now = EnumSet.copyOf(Files.getPosixFilePermissions(file));
      now.removeAll(OWNER_ONLY);
      now.remove(PosixFilePermission.OWNER_EXECUTE);
      if (!now.isEmpty()) {
        throw new Refused(
            "the secret in "
                + file
                + " can be used by others than its owner; run: chmod 600 "
                + file);
      }
    }
    String text = Files.readString(file).strip();
    if (text.isEmpty()) {
      throw new Refused("the secret in " + file + " is empty");
    }
    return text;
  }

  /// Writes the secret, replacing what was there in one step. Missing directories are made.
  public static void write(Path file, String secret) throws IOException {
    replace(file, secret + "\n", OWNER_ONLY);
  }

  /// Writes any text so, with this mode.
  static void replace(Path file, String text, Set<PosixFilePermission> mode) throws IOException {
    Path directory = file.toAbsolutePath().getParent();
    Files.createDirectories(directory);
    Path draft =
        Files.createTempFile(
            directory, file.getFileName().toString(), ".new", attributes(file, mode));
    try {
      try (FileChannel out = FileChannel.open(draft, StandardOpenOption.WRITE)) {
        ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
        while (bytes.hasRemaining()) {
          out.write(bytes);
        }
        out.force(true);
      }
      Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(draft);
    }
  }

  /// What is in the file; if it is not there, first makes it.
  public static String readOrCreate(Path file, Supplier<String> first) throws IOException {
    if (!Files.exists(file)) {
      write(file, first.get());
    }
    return read(file);
  }

  private static FileAttribute<?>[] attributes(Path file, Set<PosixFilePermission> mode) {
    return posix(file)
        ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(mode)}
        : new FileAttribute<?>[0];
  }

  private static boolean posix(Path file) {
    return file.getFileSystem().supportedFileAttributeViews().contains("posix");
  }
}
