package evcharging.central.journal;

/// A batch may or may not be on disk. Nobody may go on: the process ends, and the next start finds
/// out.
public final class JournalFailed extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final String where;

  JournalFailed(String url, RuntimeException cause) {
    super("the journal could not be written: " + cause.getMessage(), cause);
    this.where = DatabaseTrouble.where(url);
  }

  /// The database, as a person may know it.
  public String where() {
    return where;
  }

  /// What fails first may be a thread of the database's own: then all that is told here is that the
  /// database was closed, and the disk has to be looked at.
  public boolean isDiskFull() {
    return DatabaseTrouble.isDiskFull(getCause()) || DatabaseTrouble.hasNoRoom(where);
  }

  /// What the system or the database says, in its own words.
  public String reason() {
    return DatabaseTrouble.firstLine(getCause());
  }
}
