package evcharging.central.console.desk;

/// A session's id where there is little room: whose, where, and enough to tell it from others.
public final class ShortSession {
  private static final int TAIL = 6;

  private ShortSession() {}

  /// `S-D01-CP001-…5ea6f7`; an id of another shape stays as it is.
  public static String of(String id) {
    int random = id.lastIndexOf('-');
    int time = id.lastIndexOf('-', random - 1);
    return time < 0 || id.length() - random <= TAIL
        ? id
        : id.substring(0, time + 1) + "…" + id.substring(id.length() - TAIL);
  }
}
