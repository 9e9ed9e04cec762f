package evcharging.driver.cli;

import evcharging.config.Fault;
import evcharging.crypto.SecretFile;
import evcharging.domain.DriverId;
import evcharging.domain.Secret;
import evcharging.driver.kiosk.KioskSettings;
import evcharging.driver.kiosk.KioskSettings.Card;
import evcharging.styles.Theme;
import evcharging.styles.text.Language;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.Option;

/// The options of the kiosk.
final class KioskOptions {
  @Option(names = "--kiosk", description = "Open the driver's kiosk: the whole screen, locked.")
  private boolean kiosk;

  @Option(
      names = "--kiosk-window",
      description = "The kiosk in a window that can be closed, for development.")
  private boolean window;

  @Option(
      names = "--kiosk-dpi",
      paramLabel = "DPI",
      description = "Dots per inch of the screen, if it is not what the screen itself says.")
  private Double dpi;

  @Option(
      names = "--kiosk-theme",
      paramLabel = "light|dark|high-contrast",
      defaultValue = "light",
      description = "How it looks (default: ${DEFAULT-VALUE}).")
  private String theme;

  @Option(
      names = "--kiosk-idle",
      paramLabel = "TIME",
      defaultValue = "45s",
      description = "Untouched for so long: the countdown begins (default: ${DEFAULT-VALUE}).")
  private Duration idle;

  @Option(
      names = "--kiosk-countdown",
      paramLabel = "TIME",
      defaultValue = "20s",
      description = "Then so long until the first screen (default: ${DEFAULT-VALUE}).")
  private Duration countdown;

  @Option(
      names = "--kiosk-overview",
      paramLabel = "TIME",
      defaultValue = "5s",
      description =
          "How often prices and counts of the first screen are asked for (default:"
              + " ${DEFAULT-VALUE}).")
  private Duration overview;

  @Option(
      names = "--kiosk-cards",
      paramLabel = "FILE",
      description = "Simulated RFID cards, mode 0600: 'D01 PIN' a line.")
  private Path cards;

  @Option(
      names = "--kiosk-exit-file",
      paramLabel = "FILE",
      description =
          "File of mode 0600 with the staff's code to leave (figures), or its Argon2id hash; also"
              + " EV_KIOSK_EXIT_CODE. Without either nobody leaves.")
  private Path exitFile;

  boolean isWanted() {
    return kiosk || window;
  }

  KioskSettings settings(String language, Optional<KioskSettings.Services> services) {
    return new KioskSettings(
        window,
        Optional.ofNullable(dpi),
        theme(),
        Language.of(Locale.of(language)),
        idle,
        countdown,
        overview,
        cards == null ? List.of() : read(cards).lines().flatMap(KioskOptions::card).toList(),
        services,
        StaffCode.of(exitText()));
  }

  private Theme theme() {
    return Stream.of(Theme.values())
        .filter(t -> t.code().equals(theme))
        .findFirst()
        .orElseThrow(
            () -> new Fault("THEME-UNKNOWN", "The theme is light, dark or high-contrast."));
  }

  private Optional<String> exitText() {
    return exitFile == null
        ? Optional.ofNullable(System.getenv(StaffCode.VARIABLE)).filter(code -> !code.isBlank())
        : Optional.of(read(exitFile));
  }

  private static Stream<Card> card(String line) {
    String[] words = line.strip().split("\\s+");
    if (line.isBlank() || line.startsWith("#")) {
      return Stream.empty();
    }
    try {
      return Stream.of(new Card(new DriverId(words[0]), new Secret(words[1])));
    } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
      throw new Fault("CARDS-MALFORMED", "A line of the cards' file is not 'D01 PIN'.", e);
    }
  }

  private static String read(Path file) {
    try {
      return SecretFile.read(file);
    } catch (IOException e) {
      throw new Fault(
          "SECRET-UNREADABLE",
          e instanceof SecretFile.Refused
              ? e.getMessage() + "."
              : "The file " + file + " cannot be read.",
          e);
    }
  }
}
