package evcharging.setup;

import evcharging.crypto.Fingerprint;
import evcharging.crypto.FirstMeeting;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;

/// The first words with a server: is it of the kind that was looked for, and what is its time?
public interface Greeting {

  Heard hear(FirstMeeting meeting, Target who) throws IOException;

  /// @param right whether it is that kind of server
  /// @param time by its clock, if it says
  record Heard(boolean right, Optional<Instant> time) {}

  /// The Registry hands out at `/ca.pem` the very CA it has shown.
  static Heard registry(FirstMeeting meeting, Target who) throws IOException {
    HttpAnswer answer = HttpAnswer.get(meeting.socket(), who, "/ca.pem", Optional.empty());
    return new Heard(answer.status() == 200 && isCa(answer.body(), meeting), answer.date());
  }

  /// Central's REST API says who it is.
  static Heard api(FirstMeeting meeting, Target who) throws IOException {
    HttpAnswer answer = HttpAnswer.get(meeting.socket(), who, "/api/health", Optional.empty());
    return new Heard(
        answer.status() == 200 && answer.body().contains("EV_Central_API"), answer.date());
  }

  /// Points and drivers have a wire of their own; the certificate is all there is to see.
  static Heard central(FirstMeeting meeting, Target who) {
    return new Heard(true, Optional.empty());
  }

  private static boolean isCa(String pem, FirstMeeting meeting) {
    try {
      return Fingerprint.ofPem(pem).equals(meeting.fingerprint());
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
