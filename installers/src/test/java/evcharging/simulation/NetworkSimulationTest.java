package evcharging.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Thousands of plays of the whole network, each with its own accidents. To replay one that failed:
/// `mvn -pl installers -am test -Dtest=NetworkSimulationTest -Devcharging.seed=N`.
class NetworkSimulationTest {
  private static final long SEEDS = Long.getLong("evcharging.seeds", 2000);
  private static final Duration PLAY = Duration.ofMinutes(4);
  private static final Duration CALM = Duration.ofMinutes(3);

  @Test
  @Tag("P1")
  @Tag("P2")
  @Tag("P3")
  @Tag("P5")
  @Tag("P6")
  void thePromisesHoldWhateverBreaks() {
    Long one = Long.getLong("evcharging.seed");
    AtomicLong tickets = new AtomicLong();
    AtomicLong energy = new AtomicLong();
    LongStream seeds = one == null ? LongStream.range(0, SEEDS) : LongStream.of(one);
    seeds
        .parallel()
        .forEach(
            seed -> {
              Promises promises = play(seed, one != null);
              tickets.addAndGet(promises.ticketCount());
              energy.addAndGet(promises.wattHours());
            });
    assertThat(tickets.get()).as("the plays are not empty").isPositive();
    assertThat(energy.get()).as("cars were charged").isPositive();
    System.out.printf(
        "Simulation: %d seeds, %d tickets, %d kWh.%n",
        one == null ? SEEDS : 1, tickets.get(), energy.get() / 1000);
  }

  private static Promises play(long seed, boolean tell) {
    World world = new World(seed, tell);
    try {
      Cast cast = new Cast(world);
      world.in(Duration.ofSeconds(3), cast::people);
      world.in(Duration.ofSeconds(5), cast::accidents);
      run(world, PLAY);
      cast.calm();
      run(world, CALM);
      cast.settled();
      return cast.promises;
    } catch (RuntimeException | AssertionError e) {
      throw new AssertionError("seed " + seed + "\n" + world.diary(), e);
    }
  }

  private static void run(World world, Duration time) {
    long until = world.nanos() + time.toNanos();
    boolean more = true;
    while (more) {
      more = world.step(until);
    }
  }
}
