package evcharging.central.console.export;

/// Hears how far an export is, and says whether it goes on.
@FunctionalInterface
interface RowCount {
  boolean goesOn(long rows);
}
