package evcharging.central.console.sessions;

import evcharging.central.console.export.Column;
import evcharging.domain.Money;
import evcharging.domain.Power;
import evcharging.styles.text.Texts;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// The columns of the list of sessions: on screen, in CSV and in PDF.
///
/// @param texts words of this room; live for the screen, still for a file
record SessionColumns(Texts texts, InstantSource clock) {
  static final String STATE = "state";
  static final String REVIEW = "review";

  /// @param scope sessions in progress have power instead of an end
  List<Column<Line>> of(Scope scope) {
    return scope.isHistory()
        ? List.of(
            state(),
            ticket(),
            started(),
            ended(),
            duration(),
            point(),
            place(),
            driver(),
            energy(),
            price(),
            amount(),
            reason(),
            review(),
            session())
        : List.of(
            state(),
            started(),
            duration(),
            point(),
            place(),
            driver(),
            power(),
            energy(),
            price(),
            amount(),
            read(),
            reason(),
            session());
  }

  private Column<Line> state() {
    return Column.<Line>of(
            STATE,
            "sessions.state",
            128,
            line -> line.state().name(),
            line -> code(line.state().name()))
        .by(Comparator.comparing(Line::state));
  }

  private Column<Line> ticket() {
    return Column.<Line>text(
            "ticket", "sessions.ticket", 64, line -> line.ticket() == 0 ? "" : "" + line.ticket())
        .figure()
        .by(Comparator.comparingLong(Line::ticket));
  }

  private Column<Line> started() {
    return Column.<Line>of(
            "started_at",
            "sessions.started",
            168,
            line -> line.startedAt().map(Instant::toString).orElse(""),
            line -> texts.formats().dateTime(line.startedAt().orElse(line.requestedAt())))
        .by(Comparator.comparingLong(Line::requested));
  }

  private Column<Line> ended() {
    return Column.<Line>of(
            "ended_at",
            "sessions.ended",
            82,
            line -> line.endedAt().map(Instant::toString).orElse(""),
            line -> line.endedAt().map(texts.formats()::time).orElse(""))
        .by(Comparator.comparingLong(Line::ended));
  }

  private Column<Line> duration() {
    return Column.<Line>of(
            "duration_s",
            "sessions.duration",
            76,
            line -> line.started() < 0 ? "" : "" + line.duration(clock.millis()).toSeconds(),
            line ->
                line.started() < 0 ? "" : texts.formats().duration(line.duration(clock.millis())))
        .figure()
        .by(Comparator.comparing(line -> line.duration(clock.millis())));
  }

  private Column<Line> point() {
    return Column.<Line>text("cp_id", "sessions.point", 92, Line::point)
        .by(Comparator.comparing(Line::point));
  }

  private Column<Line> place() {
    return Column.<Line>text("place", "sessions.place", 110, Line::place)
        .by(Comparator.comparing(Line::place));
  }

  private Column<Line> driver() {
    return Column.<Line>text("driver_id", "sessions.driver", 100, Line::driver)
        .by(Comparator.comparing(Line::driver));
  }

  private Column<Line> power() {
    return Column.<Line>of(
            "power_kw",
            "sessions.power",
            88,
            line -> line.watts() < 0 ? "" : new Power(line.watts()).kilowatts().toPlainString(),
            line -> line.watts() < 0 ? "" : texts.formats().power(new Power(line.watts())))
        .figure()
        .by(Comparator.comparingLong(Line::watts));
  }

  private Column<Line> energy() {
    return Column.<Line>of(
            "energy_kwh",
            "sessions.energy",
            104,
            line -> line.energy().kilowattHours().toPlainString(),
            line -> texts.formats().meter(line.energy()))
        .figure()
        .by(Comparator.comparingLong(Line::wattHours));
  }

  private Column<Line> price() {
    return Column.<Line>of(
            "price_eur_kwh",
            "sessions.price",
            102,
            line -> line.fixedPrice().toString(),
            line -> texts.formats().price(line.fixedPrice()))
        .figure()
        .by(Comparator.comparingLong(Line::price));
  }

  private Column<Line> amount() {
    return Column.<Line>of(
            "amount_eur",
            "sessions.amount",
            84,
            line -> cents(line).map(c -> Money.ofCents(c).euroRounded().toPlainString()).orElse(""),
            line -> cents(line).map(c -> texts.formats().money(Money.ofCents(c))).orElse(""))
        .figure()
        .by(Comparator.comparingLong(Line::cents));
  }

  private Column<Line> read() {
    return Column.of(
        "read_at",
        "sessions.read",
        82,
        line -> line.read().map(Instant::toString).orElse(""),
        line -> line.read().map(texts.formats()::time).orElse(""));
  }

  private Column<Line> reason() {
    return Column.<Line>of(
            "end_reason", "sessions.reason", 190, Line::reason, line -> code(line.reason()))
        .by(Comparator.comparing(Line::reason));
  }

  private Column<Line> review() {
    return Column.<Line>of(
            REVIEW,
            "sessions.review",
            96,
            line -> Boolean.toString(line.review()),
            line -> line.review() ? texts.get("sessions.review.yes") : "")
        .by(Comparator.comparing(Line::review));
  }

  private Column<Line> session() {
    return Column.text("session_id", "sessions.session", 330, Line::id);
  }

  private String code(String code) {
    return code.isEmpty() ? "" : texts.get("sessions.code." + code);
  }

  private static Optional<Long> cents(Line line) {
    return line.cents() < 0 ? Optional.empty() : Optional.of(line.cents());
  }
}
