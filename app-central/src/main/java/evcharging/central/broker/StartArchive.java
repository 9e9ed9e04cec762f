package evcharging.central.broker;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// The archive of classes that the packed programs bring along, so that a start need not read them
/// from their jars: Java's class-data sharing. Without one everything works, and starts slower.
///
/// The launcher says where the archives are (`ev.archives`), or, when they are made, where they are
/// to be written (`ev.archives.into`).
final class StartArchive {
  private StartArchive() {}

  /// What the Java of that program is to be started with.
  static List<String> flags(String program) {
    String into = System.getProperty("ev.archives.into");
    if (into != null) {
      return List.of("-XX:ArchiveClassesAtExit=" + Path.of(into, program + ".jsa"));
    }
    String from = System.getProperty("ev.archives");
    if (from == null || !Files.isReadable(Path.of(from, program + ".jsa"))) {
      return List.of();
    }
    return List.of("-XX:SharedArchiveFile=" + Path.of(from, program + ".jsa"), "-Xlog:cds=off");
  }
}
