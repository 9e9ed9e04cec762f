package evcharging.architecture.bad.cp.engine;

import evcharging.architecture.Breaks;

@Breaks("letters change their case the same on every machine")
final class Whispers {
  String small(String code) {
    return code.toLowerCase();
  }
}
