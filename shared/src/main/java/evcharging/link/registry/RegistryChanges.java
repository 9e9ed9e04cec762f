package evcharging.link.registry;

import java.util.List;

/// What the feed answered.
///
/// @param lines in order; empty if nothing happened while it waited
/// @param last the number of the book's last line. Lower than what was asked after: the book was
///   restored from a backup and must be read again from 0
public record RegistryChanges(List<RegistryChange> lines, long last) {
  public RegistryChanges {
    lines = List.copyOf(lines);
  }

  /// After which line to ask next.
  public long next(long asked) {
    if (last < asked) {
      return 0;
    }
    return lines.isEmpty() ? asked : lines.getLast().number();
  }
}
