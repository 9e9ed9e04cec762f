package evcharging.driver.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import evcharging.domain.CpStatus;
import evcharging.domain.Place;
import evcharging.domain.Power;
import evcharging.styles.TouchSize;
import evcharging.wire.ToDriver.Occupied;
import evcharging.wire.ToDriver.PointOffer;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// The parts that only think.
class KioskPartsTest {
  @Test
  void theMapKeepsWestWestAndNorthNorth() {
    List<Place> places =
        List.of("Lisbon", "Madrid", "Paris", "Berlin", "Rome").stream().map(Place::new).toList();
    Map<Place, TileMap.Cell> map = TileMap.of(places, 4, 3);
    assertThat(map.get(new Place("Lisbon")).column())
        .isLessThan(map.get(new Place("Madrid")).column());
    assertThat(map.get(new Place("Berlin")).row()).isLessThan(map.get(new Place("Rome")).row());
    assertThat(new HashSet<>(map.values())).hasSize(5);
  }

  @Test
  void placesNobodyKnowsHaveACellOfTheirOwnToo() {
    List<Place> places = IntStream.range(0, 12).mapToObj(i -> new Place("Town " + i)).toList();
    assertThat(new HashSet<>(TileMap.of(places, 4, 3).values())).hasSize(12);
  }

  @Test
  void theWaitIsGuessedFromTheCarAndNeverBelowFiveMinutes() {
    assertThat(WaitGuess.of(occupied(22_000, Optional.of(50)))).contains(Duration.ofMinutes(80));
    assertThat(WaitGuess.of(occupied(22_000, Optional.of(99)))).contains(Duration.ofMinutes(5));
    assertThat(WaitGuess.of(occupied(0, Optional.of(50)))).isEmpty();
    assertThat(WaitGuess.of(occupied(22_000, Optional.empty()))).isEmpty();
  }

  private static Occupied occupied(long watts, Optional<Integer> charge) {
    return new Occupied(Instant.EPOCH, new Power(watts), charge);
  }

  @Test
  void aStoppedPointSaysWhyInWordsForDrivers() {
    assertThat(StopReason.key(stopped(CpStatus.PARADO, "WEATHER: LOW_TEMPERATURE")))
        .isEqualTo("why.WEATHER");
    assertThat(StopReason.key(stopped(CpStatus.AVERIADO, "awaiting the meter")))
        .isEqualTo("why.AWAITING_METER");
    assertThat(StopReason.key(stopped(CpStatus.DESCONECTADO, "no Monitor is connected")))
        .isEqualTo("why.DESCONECTADO");
  }

  private static PointOffer stopped(CpStatus status, String reason) {
    PointOffer offer = Rig.offers().getFirst();
    return new PointOffer(
        offer.point(),
        offer.place(),
        offer.price(),
        status,
        reason,
        false,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  @Test
  void targetsFollowTheScreensOwnSize() {
    assertThat(TouchSize.of(96, 1).targetPixels()).isBetween(75.5, 75.7);
    assertThat(TouchSize.of(192, 2).targetPixels()).isBetween(75.5, 75.7);
    assertThat(TouchSize.of(96, 1).targetMillimetres(1280, 800)).isGreaterThan(20);
    assertThat(TouchSize.of(149, 1).targetMillimetres(1280, 800)).isBetween(13.0, 13.5);
    assertThat(TouchSize.em(3840, 2160)).isGreaterThan(50);
  }

  @Test
  void theCountdownComesAfterTheSilenceAndThenNobodyIsThere() {
    Attention attention =
        new Attention(Duration.ofSeconds(45), Duration.ofSeconds(20), Instant.EPOCH);
    assertThat(attention.at(Instant.EPOCH.plusSeconds(44)))
        .isEqualTo(new Attention.Verdict.Present());
    assertThat(attention.at(Instant.EPOCH.plusSeconds(45)))
        .isEqualTo(new Attention.Verdict.Doubtful(20));
    assertThat(attention.at(Instant.EPOCH.plusMillis(64_500)))
        .isEqualTo(new Attention.Verdict.Doubtful(1));
    assertThat(attention.at(Instant.EPOCH.plusSeconds(65))).isEqualTo(new Attention.Verdict.Gone());
  }
}
