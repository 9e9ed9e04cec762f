package evcharging.central.console.alarms;

import static org.assertj.core.api.Assertions.assertThat;

import evcharging.central.console.desk.Acting;
import evcharging.central.console.desk.Operator;
import evcharging.central.core.CommandDoor;
import evcharging.central.network.AlarmKey;
import evcharging.central.network.AlarmState;
import evcharging.central.network.AlarmType;
import evcharging.central.network.Command;
import evcharging.central.network.Role;
import evcharging.domain.Place;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.Test;

/// The list without a window: order, filters, groups, and what is sent to the core.
class AlarmsModelTest {
  private final PlayedAlarms played = PlayedAlarms.shift(Instant.parse("2026-11-25T20:59:00Z"));
  private final List<Command> sent = new ArrayList<>();
  private final AlarmsModel model = model(Role.OPERATOR);

  /// Sends and hears no answer: what changes, changes by the echo.
  private AlarmsModel model(Role role) {
    CommandDoor door =
        (command, origin) -> {
          sent.add(command);
          played.tell(command, origin);
          return new CompletableFuture<>();
        };
    Optional<Operator> who = Optional.of(new Operator("ana", role));
    AlarmsModel made =
        new AlarmsModel(new Acting(door, new SimpleObjectProperty<>(who), null), played::now);
    made.show(played.alarms());
    return made;
  }

  private void echo() {
    model.show(played.alarms());
  }

  private List<Line> lines() {
    return model.linesProperty().get();
  }

  private Line line(AlarmType type) {
    return lines().stream()
        .filter(l -> l.row().key().type() == type && l.child().isEmpty())
        .findFirst()
        .orElseThrow();
  }

  @Test
  void theMostUrgentIsFirst() {
    assertThat(lines()).extracting(l -> l.row().priority()).isSorted();
    assertThat(lines().getFirst().row().key().type()).isEqualTo(AlarmType.TWO_MACHINES);
  }

  @Test
  void firstOutIsInTheOrderInWhichTheConditionsBegan() {
    model.firstOutProperty().set(true);
    assertThat(lines())
        .extracting(l -> l.row().alarm().since())
        .isSortedAccordingTo(Comparator.naturalOrder());
    assertThat(lines().getFirst().point()).contains(PlayedAlarms.cp(17));
  }

  @Test
  void theCountersAreFiltersAndAddUp() {
    model
        .counts()
        .forEach(
            (show, count) -> {
              model.showProperty().set(show);
              assertThat(lines()).as(show.name()).hasSize(count.intValue());
            });
    assertThat(model.counts().get(Show.SHELVED)).isEqualTo(1);
    assertThat(model.counts().get(Show.ALL)).isEqualTo(8);
  }

  @Test
  void priorityAndPlaceFilterTogether() {
    model.priorityProperty().set(Optional.of(3));
    model.placeProperty().set(Optional.of(new Place("Hamburg")));
    assertThat(lines()).hasSize(1);
    assertThat(lines().getFirst().row().key().type()).isEqualTo(AlarmType.WEATHER_ALERT);
    assertThat(model.places()).contains(new Place("Hamburg"), new Place("Berlin"));
  }

  @Test
  void aGroupOpensToItsPointsInTheOrderInWhichTheyWereLost() {
    played.flood(200);
    echo();
    Line root = line(AlarmType.NETWORK_LOST);
    assertThat(root.isGroup()).isTrue();
    int closed = lines().size();
    model.toggle(root);
    assertThat(lines()).hasSize(closed + 200);
    assertThat(lines().stream().flatMap(l -> l.child().stream()).map(c -> c.lostAt()))
        .isSortedAccordingTo(Comparator.naturalOrder());
    model.toggle(line(AlarmType.NETWORK_LOST));
    assertThat(lines()).hasSize(closed);
  }

  @Test
  void aFloodOfAThousandPointsIsOneLineAndNotAThousand() {
    PlayedAlarms flooded = new PlayedAlarms(Instant.parse("2026-11-25T20:00:00Z"));
    flooded.points(1_000);
    flooded.flood(1_000);
    model.show(flooded.alarms());
    assertThat(lines()).hasSize(1);
    assertThat(flooded.alarms().figures(flooded.now()).lastTenMinutes()).isEqualTo(1);
  }

  @Test
  void acknowledgingSendsTheUnacknowledgedWithTheNoteAndWaitsForTheEcho() {
    model.acknowledge(lines(), " seen ");
    assertThat(sent).hasSize(1);
    Command.AcknowledgeAlarms all = (Command.AcknowledgeAlarms) sent.getFirst();
    assertThat(all.note()).isEqualTo("seen");
    assertThat(all.alarms())
        .contains(AlarmKey.at(AlarmType.TWO_MACHINES, PlayedAlarms.cp(8)))
        .doesNotContain(AlarmKey.at(AlarmType.POINT_DISCONNECTED, PlayedAlarms.cp(17)));
    assertThat(line(AlarmType.TWO_MACHINES).row().state()).isEqualTo(AlarmState.UNACKNOWLEDGED);
    echo();
    assertThat(line(AlarmType.TWO_MACHINES).row().state()).isEqualTo(AlarmState.ACKNOWLEDGED);
  }

  @Test
  void whatIsListedAndCallsIsNotWhatIsShelvedOrFilteredAway() {
    model.priorityProperty().set(Optional.of(3));
    assertThat(model.listedCalling())
        .hasSize(3)
        .allMatch(l -> l.row().priority() == 3 && l.row().isCalling());
  }

  @Test
  void shelvingHasAReasonAndAnEnd() {
    model.shelve(List.of(line(AlarmType.WEATHER_ALERT)), "storm is known", Duration.ofHours(4));
    Command.ShelveAlarm asked = (Command.ShelveAlarm) sent.getFirst();
    assertThat(asked.until()).isEqualTo(played.now().plus(Duration.ofHours(4)));
    echo();
    assertThat(line(AlarmType.WEATHER_ALERT).row().state()).isEqualTo(AlarmState.SHELVED);
    model.unshelve(List.of(line(AlarmType.WEATHER_ALERT)));
    echo();
    assertThat(line(AlarmType.WEATHER_ALERT).row().state()).isEqualTo(AlarmState.UNACKNOWLEDGED);
  }

  @Test
  void aViewerSendsNothing() {
    AlarmsModel viewer = model(Role.VIEWER);
    viewer.acknowledge(lines(), "");
    assertThat(sent).isEmpty();
    assertThat(viewer.troubleProperty().get()).isPresent();
  }
}
