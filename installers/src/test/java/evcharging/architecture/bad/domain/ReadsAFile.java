package evcharging.architecture.bad.domain;

import evcharging.architecture.Breaks;
import java.nio.file.Files;
import java.nio.file.Path;

@Breaks("pure rooms know only themselves")
final class ReadsAFile {
  boolean is(Path path) {
    return Files.exists(path);
  }
}
