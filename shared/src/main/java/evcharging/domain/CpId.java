package evcharging.domain;

/// The name of a charging point, for example `CP001`. At most 32 ASCII letters, digits, `-`, `_`.
public record CpId(String value) implements Comparable<CpId> {
  public CpId {
    Text.identifier("a charging point id", value);
  }

  @Override
  public int compareTo(CpId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
