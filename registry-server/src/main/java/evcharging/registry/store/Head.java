package evcharging.registry.store;

import evcharging.crypto.SecretFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The book's last line, noted outside the database: a file cut at its end has a good chain too,
/// only a shorter one.
///
/// @param number of the last line, 0 for an empty book
record Head(long number, String chain) {
  static final Head EMPTY = new Head(0, Chain.START);

  static Head read(Path file) throws IOException {
    if (!Files.exists(file)) {
      return EMPTY;
    }
    String[] parts = SecretFile.read(file).split(" ");
    if (parts.length != 2 || !parts[0].matches("\\d{1,18}")) {
      throw new IOException("the note of the book's last line is damaged: " + file);
    }
    return new Head(Long.parseLong(parts[0]), parts[1]);
  }

  void write(Path file) throws IOException {
    SecretFile.write(file, number + " " + chain);
  }
}
