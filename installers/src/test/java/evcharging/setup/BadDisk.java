package evcharging.setup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// What can be wrong with the disk under a directory, brought about for one process and gone with
/// it: mounts are those of a name space of its own.
enum BadDisk {
  /// Whoever sets up may not write there; not even as root, which otherwise may everything.
  FORBIDDEN("SETUP-NOT-ALLOWED") {
    @Override
    List<String> before(Path directory) throws IOException {
      Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("r-xr-xr-x"));
      return isRoot() ? List.of("setpriv", "--bounding-set=-dac_override") : List.of();
    }
  },
  READ_ONLY("SETUP-READ-ONLY") {
    @Override
    List<String> before(Path directory) {
      return inAMount(directory, "mount --bind \"$0\" \"$0\" && mount -o remount,bind,ro \"$0\"");
    }
  },
  FULL("SETUP-DISK-FULL") {
    @Override
    List<String> before(Path directory) {
      return inAMount(
          directory,
          "rm -rf \"$0.kept\" && cp -r \"$0\" \"$0.kept\" && mount -t tmpfs -o size=1m tmpfs \"$0\""
              + " && cp -r \"$0.kept/.\" \"$0\" && { cat /dev/zero > \"$0/ballast\" 2>/dev/null;"
              + " true; }");
    }
  };

  private final String code;

  BadDisk(String code) {
    this.code = code;
  }

  String code() {
    return code;
  }

  Trouble trouble(Path file) {
    return new Trouble(Trouble.Why.valueOf(code.replace("SETUP-", "").replace('-', '_')), file);
  }

  /// What a command is put behind to find that directory so.
  abstract List<String> before(Path directory) throws IOException;

  /// Whether this machine and this person can bring it about.
  boolean isPossible(Path directory) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(before(directory));
    command.addAll(List.of("test", "-d", directory.toString()));
    Process probe = new ProcessBuilder(command).redirectErrorStream(true).start();
    return probe.waitFor(30, TimeUnit.SECONDS) && probe.exitValue() == 0;
  }

  private static List<String> inAMount(Path directory, String mount) {
    List<String> command = new ArrayList<>(List.of("unshare", isRoot() ? "-m" : "-rm"));
    command.addAll(List.of("sh", "-c", mount + " && exec \"$@\"", directory.toString()));
    return command;
  }

  private static boolean isRoot() {
    return System.getProperty("user.name").equals("root");
  }
}
