package evcharging.shipped;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A Debian package of a machine, made of the build in hand: its programs, what an installation
/// adds outside `/opt`, and the scripts that its installer runs before and after. It has no Java of
/// its own: islands share theirs. The packages as they are shipped are `InstallersTrial`'s.
final class DebianPackage {
  private static final String MADE =
      """
      set -e
      home="$TO/opt/evcharging-$MACHINE"
      ship="$ROOT/installers/src/ship" dist="$ROOT/installers/target/dist"
      mkdir -p "$home/bin" "$home/lib/app" "$home/lib/dist" "$TO/DEBIAN"
      cp -r "$ship/$MACHINE/site" "$ship/common/site.sh" "$home/lib/"
      mv "$home/lib/site.sh" "$home/lib/site/"
      cp -r "$dist/bin" "$dist/launch.sh" "$home/lib/dist/"
      ln -s ../app "$home/lib/dist/lib"
      cp "$dist"/lib/*.jar "$home/lib/app/"
      for module in registry-server app-central app-cp app-driver; do
        grep -qw "$module" "$ship/$MACHINE/programs-of.txt" || rm "$home/lib/app/$module"-*.jar
      done
      while read -r program; do
        ln -s "../lib/dist/bin/$program" "$home/bin/$program"
      done <"$home/lib/site/programs.txt"
      for script in postinst prerm postrm; do
        sed "s/APPLICATION_PACKAGE/evcharging-$MACHINE/g" "$ship/common/deb/$script" >"$TO/DEBIAN/$script"
        chmod 755 "$TO/DEBIAN/$script"
      done
      architecture=$(dpkg --print-architecture)
      printf '%s\n' "Package: evcharging-$MACHINE" 'Version: 0.1' "Architecture: $architecture" \
        'Maintainer: nobody <nobody@evcharging.invalid>' 'Description: a machine of the network' >"$TO/DEBIAN/control"
      dpkg-deb -Znone -b "$TO" "$TO/../evcharging-${MACHINE}_0.1_$architecture.deb" >/dev/null
      rm -r "$TO"
      echo "evcharging-${MACHINE}_0.1_$architecture.deb"
      """;

  private DebianPackage() {}

  /// Whether packages can be made and installed here: this is a Debian.
  static boolean canBe() {
    return Files.isExecutable(Path.of("/usr/bin/apt"))
        && Files.isExecutable(Path.of("/usr/bin/dpkg-deb"));
  }

  /// @param machine such as `control-room`, as in `installers/src/ship`
  /// @param directory where it is made
  static Path of(String machine, Path directory) {
    Path to = directory.resolve(machine);
    String script = "MACHINE='%s' TO='%s' ROOT='%s'\n".formatted(machine, to, Stage.ROOT) + MADE;
    return directory.resolve(Host.run("bash", "-c", script).strip());
  }

  /// The one that comes later (`NewerBuild`).
  static Path newer(Path deb) {
    return new NewerBuild(deb.getParent(), Stage.ROOT).of(deb);
  }

  /// A person carries it to a machine, into the place of the one that was there.
  static void carry(Path deb, Island to) {
    // Where what a package runs is looked for first; and that systemd runs is known by its
    // directory.
    to.run(
        "cp .bin/systemctl /usr/sbin/ && mkdir -p /run/systemd/system && rm -f evcharging-*.deb");
    String name = deb.getFileName().toString();
    String carried =
        name.startsWith("newer-")
            ? name.substring("newer-".length()).replace("_0.1_", "_" + NewerBuild.VERSION + "_")
            : name;
    try {
      Files.copy(deb, to.file(carried));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
