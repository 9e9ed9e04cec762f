package evcharging.central.console.wall;

import evcharging.styles.StateSign;
import java.util.Arrays;

/// How many points are in each state; they add up to the total.
record Counts(int[] ofSign) {
  static final Counts NONE = new Counts(new int[StateSign.values().length]);

  static Counts of(Iterable<Slot> slots) {
    int[] counts = new int[StateSign.values().length];
    for (Slot slot : slots) {
      counts[slot.row().sign().ordinal()]++;
    }
    return new Counts(counts);
  }

  int of(StateSign sign) {
    return ofSign[sign.ordinal()];
  }

  int total() {
    return Arrays.stream(ofSign).sum();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Counts counts && Arrays.equals(ofSign, counts.ofSign);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(ofSign);
  }
}
