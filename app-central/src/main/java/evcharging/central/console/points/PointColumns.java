package evcharging.central.console.points;

import evcharging.central.console.export.Column;
import evcharging.styles.StateSign;
import evcharging.styles.text.Texts;
import java.time.Instant;
import java.util.List;

/// The columns of the list of points: on screen, in CSV and in PDF.
record PointColumns(Texts texts) {
  static final String STANDING = "standing";
  static final String STATE = "state";

  List<Column<PointRow>> all() {
    return List.of(
        Column.text("cp_id", "points.point", 120, row -> row.id().value()),
        Column.text("place", "points.place", 150, PointRow::place),
        Column.of(
            STANDING,
            "points.standing",
            190,
            row -> row.standing().name(),
            row -> texts.get(row.standing().key())),
        Column.of(
            STATE,
            "points.state",
            160,
            row -> row.known().map(k -> k.status().status().name()).orElse(""),
            row -> texts.get(sign(row).wordKey())),
        Column.of(
            "seen_at",
            "points.seen",
            180,
            row -> seen(row).map(Instant::toString).orElse(""),
            row -> seen(row).map(texts.formats()::dateTime).orElse(texts.get("age.never"))));
  }

  static StateSign sign(PointRow row) {
    return row.known().map(k -> StateSign.of(k.status().status())).orElse(StateSign.NEVER_SEEN);
  }

  private static java.util.Optional<Instant> seen(PointRow row) {
    return row.known().map(k -> k.seenAt()).filter(at -> at.isAfter(Instant.EPOCH));
  }
}
