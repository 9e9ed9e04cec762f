package evcharging.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.jar.Attributes;
import java.util.jar.Manifest;
import org.junit.jupiter.api.Test;

class BuildTest {
  @Test
  void aJarSaysItsVersionAndTheCommitItWasMadeFrom() {
    assertThat(Build.text(manifest("0.1.0", "1a2b3c4"))).isEqualTo("0.1.0 (build 1a2b3c4)");
  }

  @Test
  void aJarOfASourceTreeWithoutGitSaysItsVersion() {
    assertThat(Build.text(manifest("0.1.0", null))).isEqualTo("0.1.0");
    assertThat(Build.text(manifest("0.1.0", "unknown"))).isEqualTo("0.1.0");
  }

  @Test
  void classesWithoutAJarSaySo() {
    assertThat(Build.text()).isEqualTo("(unpacked)");
    assertThat(Build.text(new Manifest())).isEqualTo("(unpacked)");
  }

  private static Manifest manifest(String version, String commit) {
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.IMPLEMENTATION_VERSION, version);
    if (commit != null) {
      manifest.getMainAttributes().putValue("Implementation-Build", commit);
    }
    return manifest;
  }
}
