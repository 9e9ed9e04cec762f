package evcharging.central.console.drivers;

import evcharging.central.console.export.Column;
import evcharging.central.network.Session;
import evcharging.domain.Money;
import evcharging.styles.text.Texts;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/// The columns of the list of drivers: on screen, in CSV and in PDF.
record DriverColumns(Texts texts, InstantSource clock) {
  static final String STANDING = "standing";

  List<Column<DriverRow>> all() {
    return List.of(
        Column.text("driver_id", "drivers.driver", 110, DriverRow::id),
        Column.of(
            STANDING,
            "drivers.standing",
            176,
            row -> row.standing().name(),
            row -> texts.get(row.standing().key())),
        Column.text(
            "cp_id",
            "drivers.point",
            100,
            row -> row.session().map(s -> s.point().value()).orElse("")),
        Column.text(
            "place",
            "drivers.place",
            120,
            row -> row.session().map(s -> s.place().name()).orElse("")),
        since(),
        amount(),
        seen(),
        Column.<DriverRow>text(
                "wrong_pins", "drivers.failures", 112, row -> "" + row.driver().failures())
            .figure(),
        Column.text(
            "session_id",
            "drivers.session",
            320,
            row -> row.session().map(s -> s.id().value()).orElse("")));
  }

  private Column<DriverRow> since() {
    return Column.<DriverRow>of(
            "since",
            "drivers.since",
            92,
            row -> row.session().map(s -> s.since().toString()).orElse(""),
            row -> row.session().map(s -> texts.formats().time(s.since())).orElse(""))
        .figure();
  }

  private Column<DriverRow> amount() {
    return Column.<DriverRow>of(
            "amount_eur",
            "drivers.amount",
            90,
            row -> row.session().map(s -> cents(s).euroRounded().toPlainString()).orElse(""),
            row -> row.session().map(s -> texts.formats().money(cents(s))).orElse(""))
        .figure();
  }

  private static Money cents(Session session) {
    return Money.ofCents(session.amount().cents());
  }

  private Column<DriverRow> seen() {
    return Column.<DriverRow>of(
            "seen_at",
            "drivers.seen",
            130,
            row -> row.seen().map(Instant::toString).orElse(""),
            row ->
                row.seen()
                    .map(at -> texts.formats().age(Duration.between(at, clock.instant())))
                    .orElse(texts.get("drivers.never")))
        .figure();
  }
}
