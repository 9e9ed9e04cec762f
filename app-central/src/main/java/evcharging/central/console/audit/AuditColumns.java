package evcharging.central.console.audit;

import evcharging.central.console.export.Column;
import evcharging.central.journal.Concealed;
import evcharging.central.journal.StoredEntry;
import evcharging.styles.text.Texts;
import java.util.List;

/// The columns of the audit log: on screen, in CSV and in PDF.
///
/// @param texts words of this room; live for the screen, still for a file
record AuditColumns(Texts texts) {
  static final String OUTCOME = "outcome";

  List<Column<StoredEntry>> onScreen() {
    return List.of(number(), time(), actor(), address(), action(), subject(), outcome(), what());
  }

  /// A file keeps what is needed to check the chain without Central.
  List<Column<StoredEntry>> inFile() {
    return List.of(
        number(), time(), actor(), address(), action(), subject(), outcome(), what(), hash());
  }

  private Column<StoredEntry> number() {
    return Column.<StoredEntry>text(
            "sequence", "audit.number", 78, entry -> Long.toString(entry.sequence()))
        .figure();
  }

  private Column<StoredEntry> time() {
    return Column.of(
        "happened_at",
        "audit.time",
        170,
        entry -> entry.at().toString(),
        entry -> texts.formats().dateTime(entry.at()));
  }

  private Column<StoredEntry> actor() {
    return Column.text("actor", "audit.actor", 130, StoredEntry::actor);
  }

  private Column<StoredEntry> address() {
    return Column.text("address", "audit.address", 104, StoredEntry::address);
  }

  private Column<StoredEntry> action() {
    return Column.text("action", "audit.action", 208, StoredEntry::action);
  }

  private Column<StoredEntry> subject() {
    return Column.text("subject", "audit.subject", 150, StoredEntry::subject);
  }

  private Column<StoredEntry> outcome() {
    return Column.of(
        OUTCOME,
        "audit.outcome",
        100,
        StoredEntry::outcome,
        entry -> texts.get("audit.outcome." + entry.outcome()));
  }

  private Column<StoredEntry> what() {
    return Column.text("parameters", "audit.parameters", 300, Concealed::parameters);
  }

  private Column<StoredEntry> hash() {
    return Column.text("hash", "audit.hash", 230, StoredEntry::hash);
  }
}
