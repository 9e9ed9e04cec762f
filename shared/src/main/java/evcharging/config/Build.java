package evcharging.config;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.Optional;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;

/// Which build of these programs runs: the version, and the commit it was made from.
public final class Build {
  private static final String UNPACKED = "(unpacked)";

  private Build() {}

  /// `0.1.0 (build 1a2b3c4)`; `(unpacked)` when it runs from compiled classes.
  public static String text() {
    return manifest().map(Build::text).orElse(UNPACKED);
  }

  static String text(Manifest manifest) {
    Attributes main = manifest.getMainAttributes();
    String version = main.getValue(Attributes.Name.IMPLEMENTATION_VERSION);
    String commit = main.getValue("Implementation-Build");
    if (version == null) {
      return UNPACKED;
    }
    return commit == null || commit.equals("unknown")
        ? version
        : version + " (build " + commit + ")";
  }

  private static Optional<Manifest> manifest() {
    CodeSource source = Build.class.getProtectionDomain().getCodeSource();
    if (source == null) {
      return Optional.empty();
    }
    try {
      Path jar = Path.of(source.getLocation().toURI());
      if (!Files.isRegularFile(jar)) {
        return Optional.empty();
      }
      try (JarFile opened = new JarFile(jar.toFile())) {
        return Optional.ofNullable(opened.getManifest());
      }
    } catch (IOException | URISyntaxException e) {
      // It is a word in a corner of a window: nothing else depends on it.
      return Optional.empty();
    }
  }
}
