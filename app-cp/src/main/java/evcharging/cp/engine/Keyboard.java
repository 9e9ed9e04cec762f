package evcharging.cp.engine;

import evcharging.cp.point.PointInput;
import evcharging.domain.DriverId;
import evcharging.domain.Secret;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

/// The keys of a point without a panel: a letter, then Enter. Ends quietly where there is no
/// keyboard.
final class Keyboard {
  static final String HELP =
      "Keys: p plug, u unplug, k KO, o OK, e emergency stop, r release it, s DRIVER start here,"
          + " x stop here, a authenticate the point anew, q quit";
  private static final Map<String, String> WORDS =
      Map.of(
          "p",
          "plug",
          "u",
          "unplug",
          "k",
          "ko",
          "o",
          "ok",
          "e",
          "emergency",
          "r",
          "release",
          "x",
          "stop");

  private final BufferedReader in;
  private final Acts acts;
  private final Consumer<PointInput> inputs;
  private final Consumer<String> lines;
  private final Runnable authenticate;
  private final Runnable quit;

  /// @param authenticate a person at the point asks for new keys
  Keyboard(
      InputStream in,
      Acts acts,
      Consumer<PointInput> inputs,
      Consumer<String> lines,
      Runnable authenticate,
      Runnable quit) {
    this.in = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    this.acts = acts;
    this.inputs = inputs;
    this.lines = lines;
    this.authenticate = authenticate;
    this.quit = quit;
  }

  void start() {
    Thread.ofPlatform().name("keyboard").daemon().start(this::read);
  }

  private void read() {
    try {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        key(line.strip());
      }
    } catch (IOException e) {
      lines.accept("The keyboard is gone; the point goes on without it");
    }
  }

  private void key(String line) throws IOException {
    if (line.startsWith("s ")) {
      startHere(line.substring(2).strip());
    } else if (line.equals("a")) {
      authenticate.run();
    } else if (line.equals("q")) {
      quit.run();
    } else if (!line.isEmpty()) {
      acts.named(WORDS.getOrDefault(line, "")).ifPresentOrElse(inputs, () -> lines.accept(HELP));
    }
  }

  private void startHere(String driver) throws IOException {
    try {
      DriverId id = new DriverId(driver);
      inputs.accept(new PointInput.StartHere(UUID.randomUUID(), id, pin(id)));
    } catch (IllegalArgumentException e) {
      lines.accept("No supply: " + e.getMessage());
    }
  }

  private Secret pin(DriverId driver) throws IOException {
    lines.accept("PIN of " + driver + ":");
    if (System.console() != null && System.console().isTerminal()) {
      return new Secret(new String(System.console().readPassword()));
    }
    String pin = in.readLine();
    return new Secret(pin == null ? "" : pin.strip());
  }
}
