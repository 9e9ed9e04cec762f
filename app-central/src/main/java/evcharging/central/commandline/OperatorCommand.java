package evcharging.central.commandline;

import com.fasterxml.jackson.databind.JsonNode;
import evcharging.config.CommonOptions;
import evcharging.config.Fault;
import evcharging.config.Speech;
import evcharging.crypto.ClientTls;
import evcharging.crypto.SecretFile;
import evcharging.crypto.ServerIdentity;
import evcharging.domain.Secret;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// What all commands to a running Central have in common: which one it is, and how they answer.
abstract class OperatorCommand implements Callable<Integer> {
  @Mixin private CommonOptions common;

  @Spec private CommandSpec spec;

  /// Does it.
  ///
  /// @return the exit code
  /// @throws Fault with a sentence if Central says no or cannot be reached
  abstract int run(ApiClient central);

  @Override
  public Integer call() {
    try (ApiClient central = new ApiClient(address(), tls(), token())) {
      return run(central);
    }
  }

  final OperatorOptions options() {
    return (OperatorOptions) spec.root().mixins().get("operator").userObject();
  }

  /// The language of who reads the answers. They are said in English; this is where they leave.
  final Speech speech() {
    return Speech.of(spec.root().userObject().getClass(), common.tongue());
  }

  /// Prints the answer: as it is with `--json`, else as that sentence.
  final int say(JsonNode answer, String sentence) {
    print(options().json() ? answer.toPrettyString() : speech().say(sentence));
    return 0;
  }

  /// Prints rows: as they are with `--json`, else as a table.
  final int show(JsonNode rows, Table table) {
    print(options().json() ? rows.toPrettyString() : table.of(rows, speech()));
    return 0;
  }

  /// What is in the reader's language, or nobody's.
  final void print(String line) {
    spec.commandLine().getOut().println(line);
  }

  /// One segment of a path.
  static String segment(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  private URI address() {
    if (options().api() != null) {
      return options().api();
    }
    Path file = options().files().apiAddress();
    if (!Files.exists(file)) {
      throw new Fault(
          "CENTRAL-NOT-HERE",
          "No Central runs on "
              + options().files().root()
              + ": start it, or name its --data directory or its --api address.");
    }
    try {
      return URI.create(Files.readString(file).strip());
    } catch (IOException | IllegalArgumentException e) {
      throw new Fault("CENTRAL-NOT-HERE", "The file " + file + " cannot be read.", e);
    }
  }

  private ClientTls tls() {
    try {
      if (options().ca() != null) {
        return ClientTls.trusting(Files.readString(options().ca()));
      }
      return ClientTls.trusting(
          ServerIdentity.load(options().files().identity())
              .orElseThrow(
                  () ->
                      new Fault(
                          "CA-MISSING",
                          "Central has no certificate yet in "
                              + options().files().root()
                              + "; name the network's CA with --ca."))
              .caPem());
    } catch (IOException | IllegalArgumentException e) {
      throw new Fault("CA-UNREADABLE", "The network's CA cannot be read: " + e.getMessage(), e);
    }
  }

  private Secret token() {
    Path file =
        options().tokenFile() == null ? options().files().localToken() : options().tokenFile();
    try {
      return new Secret(SecretFile.read(file));
    } catch (IOException e) {
      throw new Fault(
          "TOKEN-UNREADABLE",
          e instanceof SecretFile.Refused
              ? e.getMessage() + "."
              : "The token file " + file + " cannot be read; name another with --token-file.",
          e);
    }
  }
}
