package evcharging.architecture;

import com.tngtech.archunit.lang.ArchRule;

/// One rule of the house: a name that bad code in `bad` refers to, and what ArchUnit checks, with
/// its reason.
record Rule(String name, ArchRule check) {

  @Override
  public String toString() {
    return name;
  }
}
