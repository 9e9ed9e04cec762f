package evcharging.cp.central;

import evcharging.wire.Welcome;

/// Central's answer to the hello was no.
final class TurnedAwayException extends Exception {
  private static final long serialVersionUID = 1;
  private final transient Welcome.TurnedAway answer;

  TurnedAwayException(Welcome.TurnedAway answer) {
    super(answer.refusal().sentence());
    this.answer = answer;
  }

  boolean mayRetry() {
    return answer.retry();
  }
}
