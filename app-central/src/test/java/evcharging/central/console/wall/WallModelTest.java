package evcharging.central.console.wall;

import static org.assertj.core.api.Assertions.assertThat;

import evcharging.central.console.ConsoleRig;
import evcharging.central.console.Led;
import evcharging.central.console.MadeUpNetwork;
import evcharging.central.console.order.OrderBook;
import evcharging.central.console.order.OrderTexts;
import evcharging.central.console.why.WhyTexts;
import evcharging.domain.CpId;
import evcharging.styles.StateSign;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the wall shows, without a window.
final class WallModelTest {
  @TempDir Path directory;
  private ConsoleRig rig;
  private final MadeUpNetwork network =
      new MadeUpNetwork(500, 0.3, Instant.parse("2026-11-25T08:00:00Z"));
  private WallModel model;

  @BeforeEach
  void open() {
    rig = new ConsoleRig(directory);
    OrderBook orders = new OrderBook(rig.desk(new Led()), network::now);
    model = new WallModel(orders, network::now, StateSign::name);
    model.show(network.view());
  }

  @AfterEach
  void close() {
    rig.close();
  }

  private List<CpId> shown() {
    return model.shown().stream().map(Slot::id).toList();
  }

  @Test
  @Tag("P-02")
  void theCountersAddUpToTheTotalWhateverHappens() {
    for (int second = 0; second < 60; second++) {
      network.advance(Duration.ofSeconds(1), 500);
      model.show(network.view());
      Counts counts = model.countsProperty().get();
      int sum = 0;
      for (StateSign sign : StateSign.values()) {
        sum += counts.of(sign);
      }
      assertThat(sum).isEqualTo(500).isEqualTo(counts.total());
    }
  }

  @Test
  @Tag("P-02")
  void noTileMovesWhenStatesChange() {
    WallGeometry before = new WallGeometry(model.groupsProperty().get(), 1_280);
    Map<CpId, List<Double>> places = new HashMap<>();
    before.slots().forEach(s -> places.put(s.id(), List.of(before.x(s), before.y(s))));
    Counts counts = model.countsProperty().get();
    List<Group> groups = model.groupsProperty().get();
    for (int second = 0; second < 60; second++) {
      network.advance(Duration.ofSeconds(1), 500);
      model.show(network.view());
    }
    assertThat(model.countsProperty().get()).isNotEqualTo(counts);
    assertThat(model.groupsProperty().get()).isSameAs(groups);
    WallGeometry after = new WallGeometry(model.groupsProperty().get(), 1_280);
    after
        .slots()
        .forEach(s -> assertThat(places).containsEntry(s.id(), List.of(after.x(s), after.y(s))));
  }

  @Test
  void pointsAreGroupedByPlaceInTheOrderOfTheirIds() {
    assertThat(model.groupsProperty().get()).extracting(g -> g.place().name()).isSorted();
    for (Group group : model.groupsProperty().get()) {
      assertThat(group.slots()).extracting(Slot::id).isSorted();
      assertThat(group.slots()).allMatch(s -> s.place().equals(group.place()));
      assertThat(group.all()).isEqualTo(group.slots().size());
    }
    assertThat(shown()).hasSize(500);
  }

  @Test
  void searchAndCountersFilterTogether() {
    model.searchProperty().set("place:Madrid");
    assertThat(model.shown()).isNotEmpty().allMatch(s -> s.place().name().equals("Madrid"));
    model.states().add(StateSign.SUMINISTRANDO);
    assertThat(model.shown())
        .isNotEmpty()
        .allMatch(s -> s.row().sign() == StateSign.SUMINISTRANDO)
        .allMatch(s -> s.place().name().equals("Madrid"));
    assertThat(model.countsProperty().get().total()).as("of all points").isEqualTo(500);
    model.searchProperty().set("");
    model.states().clear();
    assertThat(shown()).hasSize(500);
  }

  @Test
  void aFilterFollowsTheTruth() {
    model.states().add(StateSign.PARADO);
    for (int second = 0; second < 60; second++) {
      network.advance(Duration.ofSeconds(1), 500);
      model.show(network.view());
      assertThat(model.shown())
          .hasSize(model.countsProperty().get().of(StateSign.PARADO))
          .allMatch(s -> s.row().sign() == StateSign.PARADO);
    }
  }

  @Test
  @Tag("B-10")
  void whatIsNotShownIsNotChosen() {
    List<CpId> all = shown();
    model.selection().choose(all.subList(0, 40));
    model.searchProperty().set(all.get(3).value());
    assertThat(model.selection().chosen()).isEqualTo(Set.of(all.get(3)));
    model.selection().chooseAll();
    assertThat(model.selection().chosen()).hasSize(1);
  }

  @Test
  void theChoiceGrowsFromWhereItBegan() {
    List<CpId> all = shown();
    model.selection().only(all.get(5));
    model.selection().extendTo(all.get(8));
    assertThat(model.selection().chosen()).isEqualTo(Set.copyOf(all.subList(5, 9)));
    model.selection().extendTo(all.get(3));
    assertThat(model.selection().chosen()).isEqualTo(Set.copyOf(all.subList(3, 6)));
    model.selection().toggle(all.get(4));
    assertThat(model.selection().chosen()).isEqualTo(Set.of(all.get(3), all.get(5)));
  }

  @Test
  void theArrowKeysReachEveryTile() {
    WallGeometry geometry = new WallGeometry(model.groupsProperty().get(), 1_280);
    Slot at = geometry.slots().getFirst();
    int steps = 0;
    while (at != geometry.slots().getLast() && steps < 1_000) {
      Slot below = geometry.step(at, 0, 1);
      at = below == at ? geometry.step(at, 1, 0) : below;
      steps++;
    }
    assertThat(at).isSameAs(geometry.slots().getLast());
    while (geometry.step(at, 0, -1) != at) {
      Slot above = geometry.step(at, 0, -1);
      assertThat(geometry.y(above)).isLessThan(geometry.y(at));
      at = above;
    }
  }

  @Test
  @Tag("P7")
  void whileSupplyingTheAgeIsThatOfTheNewestReading() {
    Slot supplying =
        model.shown().stream().filter(s -> s.row().supply().isPresent()).findFirst().orElseThrow();
    network.advance(Duration.ofSeconds(1), 500);
    model.show(network.view());
    Instant heard = supplying.row().heardAt();
    assertThat(heard).isEqualTo(network.now());
    network.advance(Duration.ofSeconds(10), 0);
    model.show(network.view());
    assertThat(supplying.row().heardAt()).isEqualTo(heard);
  }

  @Test
  void aTrailKeepsPeaksAndGaps() {
    PowerTrail trail = new PowerTrail();
    Instant start = Instant.ofEpochSecond(1_000_000);
    trail.note(5, start);
    trail.note(9, start.plusSeconds(1));
    trail.note(4, start.plusSeconds(2));
    trail.note(7, start.plusSeconds(20));
    double[] samples = trail.until(start.plusSeconds(20));
    assertThat(samples).hasSize(PowerTrail.STEPS);
    assertThat(samples[PowerTrail.STEPS - 1]).isEqualTo(7);
    assertThat(samples[PowerTrail.STEPS - 2]).isNaN();
    assertThat(samples[PowerTrail.STEPS - 5]).isEqualTo(9);
    assertThat(trail.until(start.plusSeconds(3_600))).containsOnly(Double.NaN);
  }

  @Test
  void allTextsAreThereInEveryLanguage() {
    assertThat(WallPane.BUNDLE.faults()).isEmpty();
    assertThat(OrderTexts.BUNDLE.faults()).isEmpty();
    assertThat(WhyTexts.BUNDLE.faults()).isEmpty();
  }
}
