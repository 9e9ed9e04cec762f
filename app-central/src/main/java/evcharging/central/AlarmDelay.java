package evcharging.central;

import evcharging.central.network.AlarmType;
import evcharging.central.network.AlarmType.Delay;
import evcharging.config.DurationText;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// How long an alarm of a type waits here, other than the catalogue says (requirement C-02).
record AlarmDelay(AlarmType type, Delay delay) {

  /// Of two for one alarm the last counts.
  static Map<AlarmType, Delay> byType(List<AlarmDelay> all) {
    return all.stream()
        .collect(Collectors.toMap(AlarmDelay::type, AlarmDelay::delay, (_, last) -> last));
  }

  /// Reads `POINT_DISCONNECTED=1m/10s/3`; what is left out at the end stays as in the catalogue.
  static final class Text implements ITypeConverter<AlarmDelay> {
    private static final DurationText TIMES = new DurationText();

    @Override
    public AlarmDelay convert(String text) {
      int equals = text.indexOf('=');
      String[] parts = text.substring(equals + 1).split("/", -1);
      if (equals < 0 || parts.length > 3) {
        throw new TypeConversionException(
            "'" + text + "' is no delay of an alarm; write it as POINT_DISCONNECTED=1m/10s/3");
      }
      AlarmType type = type(text.substring(0, equals).strip());
      Duration on = TIMES.convert(parts[0]);
      Duration off = parts.length > 1 ? TIMES.convert(parts[1]) : type.delay().off();
      try {
        int times = parts.length > 2 ? Integer.parseInt(parts[2].strip()) : type.delay().times();
        return new AlarmDelay(type, new Delay(on, off, times));
      } catch (NumberFormatException notANumber) {
        throw new TypeConversionException("'" + parts[2] + "' is no number of beginnings");
      } catch (IllegalArgumentException no) {
        throw new TypeConversionException(no.getMessage());
      }
    }

    private static AlarmType type(String name) {
      try {
        return AlarmType.valueOf(name);
      } catch (IllegalArgumentException unknown) {
        throw new TypeConversionException(
            "there is no alarm '"
                + name
                + "'; there are "
                + Arrays.stream(AlarmType.values())
                    .map(Enum::name)
                    .collect(Collectors.joining(", ")));
      }
    }
  }
}
