package evcharging.setup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/// Whose a written file is, and who may read it: as the one it replaces, or as the directory it
/// comes into, so that what `sudo` sets up is the service's.
final class Ownership {
  static final Set<PosixFilePermission> OPEN = PosixFilePermissions.fromString("rw-r--r--");
  static final Set<PosixFilePermission> SECRET = PosixFilePermissions.fromString("rw-------");

  private Ownership() {}

  /// @param model the file that is replaced, or the directory
  static void dress(Path fresh, Path model, boolean replaced, Set<PosixFilePermission> mode)
      throws IOException {
    PosixFileAttributeView view = view(fresh);
    if (view == null) {
      return;
    }
    take(fresh, model, replaced);
    boolean kept = replaced && mode != SECRET;
    view.setPermissions(kept ? Files.getPosixFilePermissions(model) : mode);
  }

  /// Only root changes an owner; a person's own files have the right one already.
  static void take(Path made, Path model, boolean groupToo) throws IOException {
    PosixFileAttributeView view = view(made);
    if (view == null) {
      return;
    }
    PosixFileAttributes now = view.readAttributes();
    PosixFileAttributes wanted = Files.readAttributes(model, PosixFileAttributes.class);
    boolean other = !now.owner().equals(wanted.owner());
    if (other) {
      view.setOwner(wanted.owner());
    }
    if ((other || groupToo) && !now.group().equals(wanted.group())) {
      view.setGroup(wanted.group());
    }
  }

  private static PosixFileAttributeView view(Path file) {
    return Files.getFileAttributeView(file, PosixFileAttributeView.class);
  }
}
