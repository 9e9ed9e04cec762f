package evcharging.domain;

/// Numbers the connections of one role of one charging point. What comes from an older epoch is
/// fenced; a new epoch always means a new key.
public record Epoch(long number) implements Comparable<Epoch> {
  public static final Epoch NONE = new Epoch(0);

  public Epoch {
    if (number < 0) {
      throw new IllegalArgumentException("an epoch is never negative");
    }
  }

  public Epoch next() {
    return new Epoch(number + 1);
  }

  @Override
  public int compareTo(Epoch other) {
    return Long.compare(number, other.number);
  }
}
