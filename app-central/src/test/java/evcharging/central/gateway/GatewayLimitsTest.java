package evcharging.central.gateway;

import static evcharging.central.gateway.House.ANA;
import static evcharging.central.gateway.House.CP1;
import static evcharging.central.gateway.House.PIN;
import static org.assertj.core.api.Assertions.assertThat;

import evcharging.central.network.AccountEvent.AccessRefused;
import evcharging.crypto.PointRole;
import evcharging.domain.Refusal.Code;
import evcharging.wire.Beat;
import evcharging.wire.FromDriver.ListPoints;
import evcharging.wire.ToDriver.Points;
import evcharging.wire.Welcome.DriverWelcome;
import evcharging.wire.Welcome.TurnedAway;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a caller can cost Central, at a real TLS port.
final class GatewayLimitsTest {
  @TempDir private Path keys;
  private House house;

  @BeforeEach
  void open() {
    house = new House(keys);
    house.addDriver(ANA);
  }

  @AfterEach
  void close() {
    house.close();
  }

  @Tag("T18")
  @Test
  void malformedFirstFramesGetOneSentenceAndTheDoor() {
    for (String bad :
        List.of(
            "{",
            "[]",
            "42",
            "{\"type\":\"no-such/1\"}",
            "{\"type\":\"hello.driver/1\"}",
            "{\"type\":\"hello.engine/1\",\"point\":7}",
            "{\"type\":\"beat/1\"}".repeat(2),
            "[".repeat(5000))) {
      try (Caller caller = house.call()) {
        caller.sayRaw(bad.getBytes(StandardCharsets.UTF_8));
        TurnedAway no = caller.hear(TurnedAway.class);
        assertThat(no.refusal().code()).isEqualTo(Code.BAD_MESSAGE);
        assertThat(no.refusal().sentence()).isNotBlank().doesNotContain("Exception");
        assertThat(caller.isClosedByCentral()).isTrue();
      }
    }
    assertThat(house.core.events(AccessRefused.class)).hasSize(1);
    assertGoodClientIsServed();
  }

  @Tag("T18")
  @Test
  void impossibleLengthsAreRefusedBeforeAnythingIsAllocated() {
    byte[][] lengths = {
      {0x7f, -1, -1, -1}, {-1, -1, -1, -1}, {0, 0, 0, 0}, {0, 1, 0, 1}, {'G', 'E', 'T', ' '}
    };
    for (byte[] length : lengths) {
      try (Caller caller = house.call()) {
        caller.sayBytes(length);
        assertThat(caller.hear(TurnedAway.class).refusal().code()).isEqualTo(Code.BAD_MESSAGE);
        assertThat(caller.isClosedByCentral()).isTrue();
      }
    }
    assertGoodClientIsServed();
  }

  @Tag("T18")
  @Test
  void randomBytesNeverGetThrough() {
    Random random = new Random(20260301);
    for (int i = 0; i < 50; i++) {
      byte[] noise = new byte[1 + random.nextInt(600)];
      random.nextBytes(noise);
      try (Caller caller = house.call()) {
        caller.sayRaw(noise);
        assertThat(caller.hear(TurnedAway.class).refusal().code()).isEqualTo(Code.BAD_MESSAGE);
      }
    }
    assertGoodClientIsServed();
  }

  @Test
  void whoDoesNotBeginWithAHelloIsTurnedAway() {
    try (Caller caller = house.call()) {
      caller.say(new ListPoints(1));
      assertThat(caller.hear(TurnedAway.class).refusal().sentence()).contains("hello");
    }
  }

  @Tag("T19")
  @Test
  void silentAndSlowStrangersAreSentAwayWhileAGoodClientIsServed() {
    List<Caller> slow = new ArrayList<>();
    try {
      // As many as one address may have at once, less one; another address would not even notice.
      for (int i = 0; i < House.LIMITS.strangers().perAddress() - 1; i++) {
        Caller caller = house.call();
        slow.add(i % 2 == 0 ? caller : caller.sayBytes((byte) 0, (byte) 0));
      }
      assertGoodClientIsServed();
      for (Caller caller : slow) {
        assertThat(caller.isClosedByCentral()).isTrue();
      }
    } finally {
      slow.forEach(Caller::close);
    }
    assertGoodClientIsServed();
  }

  @Tag("T20")
  @Test
  void aFloodOfFramesEndsItsOwnConnectionAndNoOther() {
    try (Caller engine = house.call();
        Caller flood = house.call()) {
      engine.say(house.engineHello(CP1)).welcomed(CP1, PointRole.ENGINE);
      flood.say(House.pinHello(ANA, PIN)).hear(DriverWelcome.class);
      assertThat(isCutOff(flood)).isTrue();
      assertThat(house.core.view().points().get(CP1).point().engine().up()).isTrue();
    }
    assertGoodClientIsServed();
  }

  private static boolean isCutOff(Caller flood) {
    try {
      for (int i = 0; i < 1_000; i++) {
        flood.say(new Beat());
      }
    } catch (UncheckedIOException e) {
      return true;
    }
    return flood.isClosedByCentral();
  }

  private void assertGoodClientIsServed() {
    long began = System.nanoTime();
    try (Caller good = house.call()) {
      good.say(House.pinHello(ANA, PIN)).hear(DriverWelcome.class);
      good.say(new ListPoints(1));
      assertThat(good.hear(Points.class).last()).isTrue();
    }
    assertThat(Duration.ofNanos(System.nanoTime() - began))
        .isLessThan(House.LIMITS.times().hello());
  }
}
