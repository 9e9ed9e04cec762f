package evcharging.shipped;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

/// What an installer leaves on a machine, laid out on an island by the package's own script: user,
/// directories, configuration, units, links. Whether the packages themselves bring it is
/// `InstallersTrial`'s. `sudo`, `systemctl` and `journalctl` are stand-ins, so that a guide's lines
/// can be typed as they stand.
final class Installation {
  private static final List<String> STAND_INS = List.of("sudo", "systemctl", "journalctl");

  /// The island's own `/etc`, `/usr`, `/opt`, `/run` and `/var`; nothing of it is seen outside.
  private static final String OWN_SYSTEM =
      """
      set -e
      mkdir -p .layers .var/lib/dpkg .var/lib/apt/lists/partial .var/log .var/cache/apt/archives/partial
      mount -t tmpfs tmpfs .layers
      for part in etc usr var/lib/dpkg; do
        [ -d /$part ] || continue
        mkdir -p .layers/$part .layers/work/$part
        mount -t overlay overlay -o lowerdir=/$part,upperdir=.layers/$part,workdir=.layers/work/$part /$part
      done
      mount --bind "$KNOWN" /etc/hosts
      # What Debian's packages are there is what this machine has; what comes is the island's own.
      [ ! -d /var/lib/dpkg ] || mount --bind /var/lib/dpkg .var/lib/dpkg
      mount --rbind .var/lib /var/lib
      mount --bind .var/log /var/log
      mount --bind .var/cache /var/cache
      mount -t tmpfs tmpfs /run
      mount -t tmpfs tmpfs /opt
      mkdir /opt/programs /opt/ship
      mount --bind "$ROOT/installers/target/dist" /opt/programs
      mount --bind "$ROOT/installers/src/ship" /opt/ship
      """;

  private static final String PACKAGE =
      """
      set -e
      home=/opt/evcharging-$MACHINE
      mkdir -p "$home/bin" "$home/lib/site"
      cp -r /opt/ship/$MACHINE/site/. /opt/ship/common/site.sh "$home/lib/site/"
      while read -r program; do
        ln -s "/opt/programs/bin/$program" "$home/bin/$program"
      done <"$home/lib/site/programs.txt"
      sh "$home/lib/site/site.sh" install "evcharging-$MACHINE"
      """;

  private Installation() {}

  /// @param packages such as `control-room`, as in `installers/src/ship`
  static void on(Island machine, String... packages) {
    ownSystem(machine);
    for (String each : packages) {
      machine.run("MACHINE=%s\n".formatted(each) + PACKAGE);
    }
  }

  /// A machine on which nothing of ours is installed yet.
  static void ownSystem(Island machine) {
    for (String each : STAND_INS) {
      Path file = machine.file(".bin/" + each);
      try {
        Files.createDirectories(file.getParent());
        Files.copy(Installation.class.getResourceAsStream("stand-ins/" + each), file);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    machine.run("KNOWN='%s' ROOT='%s'\n".formatted(machine.known(), Stage.ROOT) + OWN_SYSTEM);
  }
}
