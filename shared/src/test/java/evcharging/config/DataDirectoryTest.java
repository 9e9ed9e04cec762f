package evcharging.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataDirectoryTest {
  @TempDir private Path temp;

  @Test
  void onlyOneAtATimeWorksInADirectory() {
    Path wanted = temp.resolve("a/b");
    try (DataDirectory first = DataDirectory.take(wanted)) {
      assertThat(first.path()).isDirectory();
      assertThatExceptionOfType(Fault.class)
          .isThrownBy(() -> DataDirectory.take(wanted))
          .satisfies(fault -> assertThat(fault.code()).isEqualTo("DATA-IN-USE"));
    }
    DataDirectory.take(wanted).close();
  }

  @Test
  void aFileInTheWayIsSaidInOneSentence() throws IOException {
    Path file = Files.writeString(temp.resolve("file"), "here first");
    assertThatExceptionOfType(Fault.class)
        .isThrownBy(() -> DataDirectory.take(file.resolve("below")))
        .satisfies(fault -> assertThat(fault.code()).isEqualTo("DATA-UNUSABLE"));
  }

  @Test
  void eachPlatformHasItsOwnPlace() {
    assertThat(DataDirectory.standard("driver", "Linux", Map.of("XDG_DATA_HOME", "/x")))
        .isEqualTo(Path.of("/x/evcharging/driver"));
    assertThat(DataDirectory.standard("driver", "Linux", Map.of()))
        .endsWithRaw(Path.of(".local/share/evcharging/driver"));
    assertThat(DataDirectory.standard("driver", "Windows 11", Map.of()))
        .endsWithRaw(Path.of("AppData/Local/evcharging/driver"));
    assertThat(DataDirectory.standard("driver", "Mac OS X", Map.of()))
        .endsWithRaw(Path.of("Library/Application Support/evcharging/driver"));
  }
}
