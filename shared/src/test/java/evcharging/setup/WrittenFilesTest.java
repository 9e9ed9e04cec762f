package evcharging.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class WrittenFilesTest {
  @TempDir Path directory;

  @Test
  void whenOneCannotBeWrittenAllAreAsTheyWere() throws IOException {
    Path old = Files.writeString(directory.resolve("old"), "as it was");
    Path blocked = Files.createDirectory(directory.resolve("blocked"));
    Files.writeString(blocked.resolve("inside"), "");

    WrittenFiles files =
        new WrittenFiles()
            .with(old, "new")
            .with(directory.resolve("fresh"), "fresh")
            .with(blocked, "a directory is in the way");

    assertThatThrownBy(files::write)
        .isInstanceOfSatisfying(
            FileTrouble.class, e -> assertThat(e.trouble().about()).contains(blocked.toString()));
    assertThat(old).hasContent("as it was");
    try (Stream<Path> left = Files.list(directory)) {
      assertThat(left).containsExactlyInAnyOrder(old, blocked);
    }
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void aSecretIsItsOwnersAloneAndOtherFilesKeepTheirMode() throws Exception {
    Path open = Files.writeString(directory.resolve("open"), "");
    Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rw-r-----"));
    Path secret = Files.writeString(directory.resolve("deep"), "");
    Path deep = directory.resolve("a/b/secret");

    new WrittenFiles().with(open, "1").withSecret(secret, "2").withSecret(deep, "3").write();

    assertThat(mode(open)).isEqualTo("rw-r-----");
    assertThat(mode(secret)).isEqualTo("rw-------");
    assertThat(mode(deep)).isEqualTo("rw-------");
    assertThat(deep).hasContent("3");
  }

  private static String mode(Path file) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
  }
}
