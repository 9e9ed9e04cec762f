package evcharging.domain;

/// Where a charging point stands: a town as weather services know it, for example `Berlin`. 1 to 64
/// characters of any script, no control or direction-changing characters.
public record Place(String name) implements Comparable<Place> {
  public Place {
    name = Text.free("a place", name, 64);
  }

  @Override
  public int compareTo(Place other) {
    return name.compareTo(other.name);
  }

  @Override
  public String toString() {
    return name;
  }
}
