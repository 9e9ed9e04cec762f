package evcharging.cp.point;

import evcharging.domain.EndReason;
import evcharging.domain.Hold;
import java.util.Optional;
import java.util.Set;

/// Whether the point may supply at all: its own faults, the emergency stop, and what Central wants.
final class Fitness {
  private Optional<String> trouble = Optional.empty();
  private boolean emergency;
  private Set<Hold> holds;

  Fitness(boolean emergency, Set<Hold> holds) {
    this.emergency = emergency;
    this.holds = holds;
  }

  void broken(String reason) {
    trouble = Optional.of(reason);
  }

  void recovered() {
    trouble = Optional.empty();
  }

  /// @return true if that was not so before
  boolean emergency(boolean pressed) {
    boolean changed = emergency != pressed;
    emergency = pressed;
    return changed;
  }

  /// @return true if that was not so before
  boolean wanted(Set<Hold> wanted) {
    boolean changed = !holds.equals(wanted);
    holds = Set.copyOf(wanted);
    return changed;
  }

  Optional<String> trouble() {
    return trouble;
  }

  boolean emergency() {
    return emergency;
  }

  Set<Hold> holds() {
    return holds;
  }

  boolean heldByOperator() {
    return holds.contains(Hold.OPERATOR);
  }

  /// Why a session must end, or cannot begin although Central granted it. A hold that only drains
  /// is no such reason.
  Optional<EndReason> cuts() {
    if (emergency) {
      return Optional.of(EndReason.EMERGENCY_STOP);
    }
    if (trouble.isPresent()) {
      return Optional.of(EndReason.ENGINE_FAULT);
    }
    return holds.stream().filter(Hold::isCutting).sorted().findFirst().map(EndReason::of);
  }

  /// Why the point would take no new session.
  Optional<String> refuses() {
    if (emergency) {
      return Optional.of("the emergency stop is pressed");
    }
    if (trouble.isPresent()) {
      return Optional.of("the point is faulty: " + trouble.get());
    }
    return holds.isEmpty() ? Optional.empty() : Optional.of("the point is out of service");
  }
}
