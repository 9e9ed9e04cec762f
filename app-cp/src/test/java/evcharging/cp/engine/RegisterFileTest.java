package evcharging.cp.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import evcharging.config.Fault;
import evcharging.cp.point.OrderPlace;
import evcharging.cp.point.RegisterImage;
import evcharging.domain.CpId;
import evcharging.domain.DriverId;
import evcharging.domain.EndReason;
import evcharging.domain.Energy;
import evcharging.domain.Hold;
import evcharging.domain.Price;
import evcharging.domain.SessionId;
import evcharging.wire.FromEngine.SupplyEnded;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("F-02")
class RegisterFileTest {
  private static final CpId POINT = new CpId("CP001");
  @TempDir Path directory;

  @Test
  void everythingSurvives() {
    RegisterImage image = image(77);
    try (RegisterFile file = open()) {
      assertThat(file.load(POINT)).isEqualTo(RegisterImage.blank());
      file.save(POINT, image);
    }
    try (RegisterFile file = open()) {
      assertThat(file.load(POINT)).isEqualTo(image);
    }
  }

  @Test
  void aWriteTornAtAnyByteLeavesTheOneBefore() throws IOException {
    Path path = directory.resolve("register");
    byte[] before = written(path, image(1), image(2));
    byte[] after = written(path, image(1), image(2), image(3));
    int first = Arrays.mismatch(before, after);
    int last = lastDifference(before, after);
    for (int torn = first; torn <= last; torn++) {
      byte[] mixed = before.clone();
      System.arraycopy(after, first, mixed, first, torn - first);
      Files.write(path, mixed);
      try (RegisterFile file = open()) {
        assertThat(file.load(POINT)).as("torn at %d", torn).isEqualTo(image(2));
      }
    }
    Files.write(path, after);
    try (RegisterFile file = open()) {
      assertThat(file.load(POINT)).isEqualTo(image(3));
    }
  }

  @Test
  void aFlippedBitAnywhereInTheNewestLeavesTheOneBefore() throws IOException {
    Path path = directory.resolve("register");
    byte[] before = written(path, image(1), image(2));
    byte[] after = written(path, image(1), image(2), image(3));
    for (int at = Arrays.mismatch(before, after); at <= lastDifference(before, after); at++) {
      byte[] flipped = after.clone();
      flipped[at] ^= 0x10;
      Files.write(path, flipped);
      try (RegisterFile file = open()) {
        assertThat(file.load(POINT)).as("flipped at %d", at).isIn(image(2), image(3));
      }
    }
  }

  @Test
  void bothCopiesDamagedIsSaidAndNeverTakenForZero() throws IOException {
    Path path = directory.resolve("register");
    byte[] good = written(path, image(1), image(2));
    byte[] bad = good.clone();
    bad[100] ^= 1;
    bad[RegisterFile.SLOT_BYTES + 100] ^= 1;
    Files.write(path, bad);
    assertThatThrownBy(this::open)
        .isInstanceOf(Fault.class)
        .extracting(e -> ((Fault) e).code())
        .isEqualTo("REGISTER-DAMAGED");
  }

  @Test
  void anEmptiedFileIsSaidAndNeverTakenForZero() throws IOException {
    written(directory.resolve("register"), image(1));
    Files.write(directory.resolve("register"), new byte[0]);
    assertThatThrownBy(this::open)
        .isInstanceOf(Fault.class)
        .extracting(e -> ((Fault) e).code())
        .isEqualTo("REGISTER-DAMAGED");
  }

  @Test
  void aFileIsNeverEmptyAndItsFirstSpaceIsTheFirstPoints() throws IOException {
    Path path = directory.resolve("register");
    open().close();
    assertThat(path).hasSize(2L * RegisterFile.SLOT_BYTES);
    try (RegisterFile file = open()) {
      file.load(POINT);
      file.save(POINT, image(5));
    }
    assertThat(path).hasSize(2L * RegisterFile.SLOT_BYTES);
    try (RegisterFile file = open()) {
      assertThat(file.load(POINT)).isEqualTo(image(5));
    }
  }

  @Test
  void aFleetSharesOneFile() {
    try (RegisterFile file = open()) {
      for (int i = 0; i < 20; i++) {
        file.load(new CpId("F" + i));
        file.save(new CpId("F" + i), image(i));
      }
    }
    try (RegisterFile file = open()) {
      assertThat(file.load(new CpId("late"))).isEqualTo(RegisterImage.blank());
      for (int i = 19; i >= 0; i--) {
        assertThat(file.load(new CpId("F" + i))).isEqualTo(image(i));
      }
    }
  }

  @Test
  void whereTheRoomIsShortTheOldestAcknowledgedEndsGo() {
    RegisterImage full = image(5);
    RegisterImage big =
        new RegisterImage(
            full.register(),
            full.open(),
            Collections.nCopies(90, full.unnoted().getFirst()),
            Collections.nCopies(16, full.unnoted().getFirst()),
            full.orders(),
            full.orderPlace(),
            full.holds(),
            true);
    try (RegisterFile file = open()) {
      file.load(POINT);
      file.save(POINT, big);
    }
    try (RegisterFile file = open()) {
      assertThat(file.load(POINT).unnoted()).hasSize(90);
      assertThat(file.load(POINT).noted().size()).isLessThan(16);
    }
  }

  private RegisterFile open() {
    return RegisterFile.open(directory.resolve("register"));
  }

  private byte[] written(Path path, RegisterImage... images) throws IOException {
    Files.deleteIfExists(path);
    try (RegisterFile file = open()) {
      file.load(POINT);
      for (RegisterImage image : images) {
        file.save(POINT, image);
      }
    }
    return Files.readAllBytes(path);
  }

  private static int lastDifference(byte[] one, byte[] other) {
    int at = one.length - 1;
    while (one[at] == other[at]) {
      at--;
    }
    return at;
  }

  private static RegisterImage image(long wattHours) {
    Energy register = new Energy(1000 + wattHours);
    Instant at = Instant.ofEpochSecond(1_000_000_000 + wattHours);
    SessionId session = new SessionId("S-D01-CP001-1-" + "x".repeat(60));
    return new RegisterImage(
        register,
        Optional.of(
            new RegisterImage.Open(
                session,
                new DriverId("D01"),
                new Price(2500),
                Optional.of(register),
                Optional.of(at),
                wattHours)),
        List.of(new SupplyEnded(session, register, register, at, EndReason.UNPLUGGED)),
        List.of(),
        List.of(new UUID(1, wattHours)),
        Optional.of(new OrderPlace(0, wattHours)),
        Set.of(Hold.WEATHER),
        false);
  }
}
