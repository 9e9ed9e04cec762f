package evcharging.styles.text;

import evcharging.domain.Energy;
import evcharging.domain.Money;
import evcharging.domain.Power;
import evcharging.domain.Price;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Currency;
import java.util.Locale;

/// Quantities and times as people of one language write them. Power is in kW, energy in kWh, wind
/// in m/s; times are local. (Exports are ISO-8601 and do not come through here.)
public final class Formats {
  /// Keeps a figure and its unit on one line.
  private static final char NO_BREAK = '\u00a0';

  private final Locale locale;
  private final Language language;
  private final ZoneId zone;
  private final Bundle words;

  Formats(Language language, ZoneId zone, Bundle words) {
    this.language = language;
    this.locale = language.locale();
    this.zone = zone;
    this.words = words;
  }

  Language language() {
    return language;
  }

  /// `7.4 kW`
  public String power(Power power) {
    return number(power.kilowatts(), 1, 1) + NO_BREAK + "kW";
  }

  /// `12.35 kWh`, for screens; [#meter] is exact.
  public String energy(Energy energy) {
    return number(energy.kilowattHours(), 2, 2) + NO_BREAK + "kWh";
  }

  /// `12.345 kWh`, to the watt-hour, for meters and tickets.
  public String meter(Energy energy) {
    return number(energy.kilowattHours(), 3, 3) + NO_BREAK + "kWh";
  }

  /// `€3.09`, `3,09 €`: to the cent, half up.
  public String money(Money money) {
    NumberFormat euros = NumberFormat.getCurrencyInstance(locale);
    euros.setCurrency(Currency.getInstance("EUR"));
    return euros.format(money.euroRounded());
  }

  /// `0.25 €/kWh`, up to four decimals: a price is never rounded.
  public String price(Price price) {
    return number(price.euroPerKwh(), 2, 4) + NO_BREAK + "€/kWh";
  }

  /// `2.1 m/s`
  public String wind(double metresPerSecond) {
    return number(metresPerSecond, 1, 1) + NO_BREAK + "m/s";
  }

  /// `-3.5 °C`
  public String temperature(double celsius) {
    return number(celsius, 1, 1) + NO_BREAK + "°C";
  }

  /// `10,000`
  public String count(long count) {
    return number(count, 0, 0);
  }

  /// `3.4`: to the tenth, half up.
  public String tenths(double value) {
    return number(value, 1, 1);
  }

  /// `45%`, `45 %`
  ///
  /// @param share 0 to 1
  public String percent(double share) {
    return NumberFormat.getPercentInstance(locale).format(share);
  }

  /// Local time of day: `14:03:07`.
  public String time(Instant when) {
    return DateTimeFormatter.ofPattern("HH:mm:ss", locale).withZone(zone).format(when);
  }

  /// Local date and time: `22 Nov 2026, 14:03:07`.
  public String dateTime(Instant when) {
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
            .withLocale(locale)
            .withZone(zone)
            .format(when)
        + ", "
        + time(when);
  }

  /// How long something takes or took: `1:02:03`, `0:45` below an hour.
  public String duration(Duration duration) {
    Duration shown = duration.isNegative() ? Duration.ZERO : duration;
    return shown.toHours() == 0
        ? "%d:%02d".formatted(shown.toMinutesPart(), shown.toSecondsPart())
        : "%d:%02d:%02d".formatted(shown.toHours(), shown.toMinutesPart(), shown.toSecondsPart());
  }

  /// How long ago: `now`, `3 s ago`, `5 min ago`, `2 h ago`, `4 d ago`. Whole units, rounded down;
  /// a time that seems to lie ahead is `now`.
  public String age(Duration age) {
    if (age.compareTo(Duration.ofSeconds(1)) < 0) {
      return word("age.now");
    }
    if (age.toMinutes() == 0) {
      return ago("age.seconds", age.toSeconds());
    }
    if (age.toHours() == 0) {
      return ago("age.minutes", age.toMinutes());
    }
    return age.toDays() == 0 ? ago("age.hours", age.toHours()) : ago("age.days", age.toDays());
  }

  private String ago(String key, long units) {
    return new MessageFormat(word(key), locale).format(new Object[] {units});
  }

  private String word(String key) {
    return words.text(language, key).orElseThrow();
  }

  private String number(BigDecimal value, int leastDecimals, int mostDecimals) {
    return form(leastDecimals, mostDecimals).format(value);
  }

  private String number(double value, int leastDecimals, int mostDecimals) {
    return form(leastDecimals, mostDecimals).format(value);
  }

  private NumberFormat form(int leastDecimals, int mostDecimals) {
    NumberFormat form = NumberFormat.getNumberInstance(locale);
    form.setMinimumFractionDigits(leastDecimals);
    form.setMaximumFractionDigits(mostDecimals);
    form.setRoundingMode(RoundingMode.HALF_UP);
    return form;
  }
}
