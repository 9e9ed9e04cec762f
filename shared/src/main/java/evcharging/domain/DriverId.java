package evcharging.domain;

/// The pseudonym of a driver, for example `D01`. Same characters as a [CpId]; never a person's
/// name.
public record DriverId(String value) implements Comparable<DriverId> {
  public DriverId {
    Text.identifier("a driver id", value);
  }

  @Override
  public int compareTo(DriverId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
