package evcharging.central.console.alarms;

import static org.assertj.core.api.Assertions.assertThat;

import evcharging.central.network.AlarmKey;
import evcharging.central.network.AlarmType;
import evcharging.central.network.Command;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// When something is heard (control room, point 19).
class SounderTest {
  private static final AlarmKey DISK = AlarmKey.central(AlarmType.DISK_RESERVE);
  private static final AlarmKey CERTIFICATE = AlarmKey.central(AlarmType.CERTIFICATE_ENDING);
  private final PlayedAlarms played = new PlayedAlarms(Instant.parse("2026-11-25T20:00:00Z"));
  private final List<Integer> heard = new ArrayList<>();
  private boolean allowed = true;
  private final Sounder sounder = new Sounder(heard::add, () -> allowed);

  private void listen(Duration time) {
    Duration left = time;
    while (left.isPositive()) {
      played.pass(Duration.ofSeconds(1));
      sounder.hear(played.alarms(), played.now());
      left = left.minusSeconds(1);
    }
  }

  private void diskFull() {
    played.tell(new Command.DiskFree(0));
  }

  @Test
  void whatIsCriticalSoundsAgainUntilItIsAcknowledged() {
    diskFull();
    listen(Duration.ofSeconds(25));
    assertThat(heard).containsExactly(1, 1, 1);
    played.tell(new Command.AcknowledgeAlarms(Set.of(DISK), ""));
    listen(Duration.ofSeconds(30));
    assertThat(heard).hasSize(3);
  }

  @Test
  void whatIsLowSoundsOnce() {
    played.tell(new Command.NoteFact(CERTIFICATE, true, 4, "soon"));
    listen(Duration.ofMinutes(2));
    assertThat(heard).containsExactly(4);
  }

  @Test
  void silencedItIsQuietUntilTheNextCall() {
    diskFull();
    listen(Duration.ofSeconds(2));
    sounder.silence();
    listen(Duration.ofMinutes(1));
    assertThat(heard).containsExactly(1);
    played.tell(new Command.NoteFact(CERTIFICATE, true, 4, "soon"));
    listen(Duration.ofSeconds(2));
    assertThat(heard).as("the most urgent that calls").containsExactly(1, 1);
  }

  @Test
  void switchedOffItSaysNothing() {
    allowed = false;
    diskFull();
    listen(Duration.ofMinutes(1));
    assertThat(heard).isEmpty();
  }

  @Test
  void whereNothingCallsNothingSounds() {
    listen(Duration.ofMinutes(1));
    assertThat(heard).isEmpty();
  }

  @Test
  void eachPriorityHasAWaveOfItsOwnAndAMachineWithoutSoundIsNoError() {
    assertThat(Tones.wave(1)).hasSizeGreaterThan(Tones.wave(2).length);
    assertThat(Tones.wave(3)).hasSizeGreaterThan(Tones.wave(4).length);
    assertThat(Tones.wave(4)).isNotEqualTo(new byte[Tones.wave(4).length]);
    Tones.play(4);
  }
}
