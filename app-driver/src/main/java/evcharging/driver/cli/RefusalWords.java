package evcharging.driver.cli;

import evcharging.domain.Refusal;
import java.util.ArrayList;
import java.util.List;

/// A "no" in words: one sentence of ours for each code, then what Central said, then the chain of
/// reasons behind it, nearest first.
final class RefusalWords {
  private RefusalWords() {}

  static List<String> of(Refusal refusal, CentralWords central) {
    List<String> lines = new ArrayList<>();
    String sentence = sentence(refusal.code());
    lines.add("> " + sentence);
    if (!refusal.sentence().equals(sentence)) {
      lines.add("    " + central.say(refusal.sentence()));
    }
    for (String reason : refusal.because()) {
      lines.add("    because: " + central.say(reason));
    }
    return lines;
  }

  static String sentence(Refusal.Code code) {
    return switch (code) {
      case NO_POINT_AVAILABLE -> "No charging point available at the moment.";
      case UNKNOWN_POINT -> "There is no charging point of that name.";
      case POINT_BUSY -> "That charging point is in use by another driver.";
      case POINT_HELD -> "That charging point is out of service.";
      case POINT_FAULTY -> "That charging point has a fault.";
      case POINT_DISCONNECTED -> "That charging point is not connected to the network.";
      case POINT_AWAITS_METER -> "That charging point is still settling an earlier supply.";
      case POINT_DECLINED -> "The charging point declined.";
      case POINT_DID_NOT_ANSWER -> "The charging point did not answer in time.";
      case DRIVER_ALREADY_CHARGING -> "You are already charging; stop that supply first.";
      case DRIVER_LOCKED -> "Your account is locked for a while.";
      case UNKNOWN_DRIVER, WRONG_SECRET -> "The driver id or the PIN is wrong.";
      case TOO_MANY_TRIES -> "Too many wrong tries; wait a while before the next.";
      case NOT_YOUR_SESSION -> "You have no such session.";
      case REQUEST_IS_OVER -> "That request was answered before, and its session is over.";
      case ALREADY_THERE -> "That is there already.";
      case NOT_REGISTERED -> "The charging point is not registered in this network.";
      case KEYS_REVOKED -> "The keys of the charging point were revoked.";
      case ALREADY_CONNECTED -> "You are already connected from somewhere else.";
      case NOT_ALLOWED -> "You are not allowed to do that.";
      case BAD_MESSAGE -> "Central did not understand this program; is it of the same version?";
      case INTEGRITY_IN_DOUBT -> "The network checks its books and starts no new supply now.";
      case DISK_RESERVE_REACHED -> "The network starts no new supply now: it is short of storage.";
      case UNAVAILABLE -> "The network cannot do that at the moment.";
      case BUSY -> "The network is busy; try again in a moment.";
      case FAULT -> "The network had a fault; the operator has been told.";
    };
  }
}
