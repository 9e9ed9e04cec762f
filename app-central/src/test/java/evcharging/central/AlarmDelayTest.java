package evcharging.central;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import evcharging.central.network.AlarmType;
import evcharging.central.network.AlarmType.Delay;
import evcharging.config.DurationText;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

/// How long an alarm waits is an option, type by type.
@Tag("C-02")
final class AlarmDelayTest {
  private static Map<AlarmType, Delay> of(String... arguments) {
    NetworkOptions options = new NetworkOptions();
    new CommandLine(options)
        .registerConverter(Duration.class, new DurationText())
        .parseArgs(arguments);
    return options.limits().delays();
  }

  @Test
  void whatIsNotSaidStaysAsInTheCatalogue() {
    assertThat(of()).isEmpty();
    assertThat(of("--alarm-delay", "POINT_DISCONNECTED=1m"))
        .isEqualTo(
            Map.of(
                AlarmType.POINT_DISCONNECTED,
                new Delay(Duration.ofMinutes(1), Duration.ofSeconds(10), 3)));
  }

  @Test
  void severalAlarmsWaitEachAsLongAsSaid() {
    assertThat(of("--alarm-delay=DISK_RESERVE=5s/1m,POINT_FAULTY=2m/20s/0"))
        .isEqualTo(
            Map.of(
                AlarmType.DISK_RESERVE,
                new Delay(Duration.ofSeconds(5), Duration.ofMinutes(1), 0),
                AlarmType.POINT_FAULTY,
                new Delay(Duration.ofMinutes(2), Duration.ofSeconds(20), 0)));
    assertThat(of("--alarm-delay=CLOCK_SKEW=1s", "--alarm-delay=CLOCK_SKEW=2s"))
        .extractingByKey(AlarmType.CLOCK_SKEW)
        .extracting(Delay::on)
        .isEqualTo(Duration.ofSeconds(2));
  }

  @ParameterizedTest
  @CsvSource({
    "SMOKE=1s,there is no alarm 'SMOKE'",
    "POINT_FAULTY,write it as",
    "POINT_FAULTY=soon,is no time",
    "POINT_FAULTY=25h,from 0 to 24 hours",
    "POINT_FAULTY=1s/1s/x,no number of beginnings",
    "POINT_FAULTY=1s/1s/99,at most",
    "POINT_FAULTY=1s/1s/1/1,write it as"
  })
  void whatIsNoDelayIsRefusedInOneSentence(String text, String told) {
    assertThatThrownBy(() -> of("--alarm-delay", text))
        .isInstanceOf(CommandLine.ParameterException.class)
        .hasMessageContaining(told);
  }
}
