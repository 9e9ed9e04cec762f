package evcharging.central.commandline;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import evcharging.config.Fault;
import evcharging.crypto.SecretFile;
import java.io.IOException;
import java.nio.file.Path;

/// A secret that Central says only once: shown, or written to a file only its owner can read.
final class OnceShown {
  private OnceShown() {}

  /// @param field of the answer that holds the secret
  /// @param what the secret is, for people
  /// @param file null to show it
  static int secret(
      OperatorCommand command, JsonNode answer, String field, String what, Path file) {
    String secret = answer.path(field).asText();
    if (file == null) {
      return command.say(answer, what + " (shown only now): " + secret);
    }
    try {
      SecretFile.write(file, secret);
    } catch (IOException e) {
      throw new Fault(
          "FILE-UNWRITABLE",
          "The " + what + " was made, but " + file + " cannot be written; make a new one.",
          e);
    }
    ((ObjectNode) answer).remove(field);
    return command.say(answer, what + " is in " + file + ".");
  }
}
