package evcharging.cp.engine;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import evcharging.config.Fault;
import evcharging.cp.point.RegisterImage;
import evcharging.domain.CpId;
import evcharging.wire.Json;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32C;

/// The meter registers on disk: for each point two slots of fixed size, written by turns, so that a
/// write torn at any byte leaves the one before. The space is taken when a point is first seen: a
/// full disk stops no supply.
///
/// Space whose first image never reached the disk is the next new point's.
///
/// A slot: magic, checksum of the rest, generation, length, JSON of point and image. One thread.
public final class RegisterFile implements AutoCloseable {
  private static final JsonMapper JSON = Json.mapper();
  static final int SLOT_BYTES = 16 * 1024;
  private static final int PAIR_BYTES = 2 * SLOT_BYTES;
  private static final int MAGIC = 0x45564D31; // EVM1
  private static final int HEADER_BYTES = 24;
  private static final int CHECKED_FROM = 8 + 4;

  private final Path path;
  private final FileChannel file;
  private final Map<CpId, Place> places = new HashMap<>();
  private final Deque<Integer> free = new ArrayDeque<>();
  private int pairs;
  private boolean unforced;

  private static final class Place {
    private final int pair;
    private long generation;
    private RegisterImage image;

    Place(int pair, long generation, RegisterImage image) {
      this.pair = pair;
      this.generation = generation;
      this.image = image;
    }
  }

  private record Kept(CpId point, RegisterImage image) {}

  private record Slot(long generation, Kept kept) {}

  private RegisterFile(Path path, FileChannel file) {
    this.path = path;
    this.file = file;
  }

  /// @throws Fault `REGISTER-DAMAGED` if both slots of a point are unreadable or the file is empty,
  ///   for a register that silently starts at zero would be a wrong bill; `REGISTER-UNUSABLE` if
  ///   the file is
  public static RegisterFile open(Path path) {
    try {
      if (Files.notExists(path)) {
        begin(path);
      }
      FileChannel file = FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE);
      RegisterFile registers = new RegisterFile(path, file);
      registers.readAll();
      return registers;
    } catch (IOException e) {
      throw unusable(path, e);
    }
  }

  /// Never empty, at no moment: what is found empty has been emptied.
  private static void begin(Path path) throws IOException {
    Path draft = path.resolveSibling(path.getFileName() + ".new");
    try (FileChannel file =
        FileChannel.open(
            draft,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.WRITE)) {
      ByteBuffer zeros = ByteBuffer.allocate(PAIR_BYTES);
      while (zeros.hasRemaining()) {
        file.write(zeros);
      }
      file.force(true);
    }
    Files.move(draft, path, StandardCopyOption.ATOMIC_MOVE);
  }

  /// What is on disk for this point; blank, with its space taken, if it is new.
  public RegisterImage load(CpId point) {
    Place place = places.get(point);
    if (place == null) {
      int pair = free.isEmpty() ? pairs++ : free.removeFirst();
      place = new Place(pair, 0, RegisterImage.blank());
      places.put(point, place);
      try {
        ByteBuffer zeros = ByteBuffer.allocate(PAIR_BYTES);
        writeFully(zeros, (long) place.pair * PAIR_BYTES);
      } catch (IOException e) {
        throw unusable(path, e);
      }
      save(point, place.image);
      force();
    }
    return place.image;
  }

  /// Writes the image over the older slot; it counts after the next [#force].
  public void save(CpId point, RegisterImage image) {
    Place place = places.get(point);
    long generation = place.generation + 1;
    try {
      writeFully(
          slot(generation, new Kept(point, image)),
          (long) place.pair * PAIR_BYTES + (generation % 2) * SLOT_BYTES);
    } catch (IOException e) {
      throw unusable(path, e);
    }
    place.generation = generation;
    place.image = image;
  }

  public void force() {
    try {
      if (unforced) {
        file.force(false);
        unforced = false;
      }
    } catch (IOException e) {
      throw unusable(path, e);
    }
  }

  @Override
  public void close() {
    force();
    try {
      file.close();
    } catch (IOException e) {
      throw unusable(path, e);
    }
  }

  private ByteBuffer slot(long generation, Kept kept) throws IOException {
    byte[] text = JSON.writeValueAsBytes(kept);
    for (int ends = 8; text.length > SLOT_BYTES - HEADER_BYTES && ends >= 0; ends -= 4) {
      text = JSON.writeValueAsBytes(new Kept(kept.point(), kept.image().remembering(ends)));
    }
    if (text.length > SLOT_BYTES - HEADER_BYTES) {
      throw new IOException("too many sessions wait for Central to note their end");
    }
    ByteBuffer slot = ByteBuffer.allocate(HEADER_BYTES + text.length);
    slot.putInt(MAGIC).putLong(0).putLong(generation).putInt(text.length).put(text);
    slot.putLong(4, checksum(slot.array(), slot.capacity()));
    return slot.flip();
  }

  private static long checksum(byte[] slot, int length) {
    CRC32C sum = new CRC32C();
    sum.update(slot, CHECKED_FROM, length - CHECKED_FROM);
    return sum.getValue();
  }

  private void writeFully(ByteBuffer bytes, long at) throws IOException {
    long position = at;
    while (bytes.hasRemaining()) {
      position += file.write(bytes, position);
      unforced = true;
    }
  }

  private void readAll() throws IOException {
    long length = file.size();
    if (length == 0) {
      throw damaged();
    }
    for (long at = 0; at < length; at += PAIR_BYTES) {
      Optional<Slot> first = read(at);
      Optional<Slot> second = read(at + SLOT_BYTES);
      Optional<Slot> newest =
          second.isEmpty() || (first.isPresent() && newer(first.get(), second.get()))
              ? first
              : second;
      int pair = pairs++;
      if (newest.isPresent()) {
        Kept kept = newest.get().kept();
        places.put(kept.point(), new Place(pair, newest.get().generation(), kept.image()));
      } else if (isBlank(at)) {
        free.add(pair);
      } else {
        throw damaged();
      }
    }
  }

  private Fault damaged() {
    return new Fault(
        "REGISTER-DAMAGED",
        "The meter register "
            + path
            + " is damaged in both its copies; restore it, or have it"
            + " looked at before removing it.");
  }

  private static boolean newer(Slot one, Slot other) {
    return one.generation() > other.generation();
  }

  private Optional<Slot> read(long at) throws IOException {
    byte[] bytes = bytesAt(at);
    ByteBuffer slot = ByteBuffer.wrap(bytes);
    if (bytes.length < HEADER_BYTES || slot.getInt() != MAGIC) {
      return Optional.empty();
    }
    long sum = slot.getLong();
    long generation = slot.getLong();
    int length = slot.getInt();
    if (length < 0
        || length > bytes.length - HEADER_BYTES
        || sum != checksum(bytes, HEADER_BYTES + length)) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new Slot(generation, JSON.readValue(bytes, HEADER_BYTES, length, Kept.class)));
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }

  private byte[] bytesAt(long at) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(SLOT_BYTES);
    long position = at;
    while (bytes.hasRemaining()) {
      int read = file.read(bytes, position);
      if (read < 0) {
        break;
      }
      position += read;
    }
    byte[] all = new byte[bytes.position()];
    bytes.flip().get(all);
    return all;
  }

  /// Space that was taken for a point whose first image never reached the disk.
  private boolean isBlank(long at) throws IOException {
    for (byte[] bytes : new byte[][] {bytesAt(at), bytesAt(at + SLOT_BYTES)}) {
      for (byte each : bytes) {
        if (each != 0) {
          return false;
        }
      }
    }
    return true;
  }

  private static Fault unusable(Path path, IOException e) {
    return new Fault(
        "REGISTER-UNUSABLE",
        "The meter register " + path + " cannot be read or written: " + e.getMessage(),
        e);
  }
}
