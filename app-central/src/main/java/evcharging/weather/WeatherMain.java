package evcharging.weather;

import evcharging.config.CommonOptions;
import evcharging.config.Fault;
import evcharging.config.Program;
import evcharging.config.Voice;
import evcharging.crypto.ClientTls;
import evcharging.crypto.SecretFile;
import evcharging.domain.Secret;
import evcharging.weather.alarms.Alarms;
import evcharging.weather.alarms.Thresholds;
import evcharging.weather.http.CentralApi;
import evcharging.weather.provider.Restrained;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Scanner;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `ev-weather`: builds the weather service from its options and runs it.
@Command(
    name = "ev-weather",
    description = "EV_W: tells Central the weather of its places, and warns of frost and storm.",
    subcommands = SetupCommand.class,
    footer = {
      "",
      "The bearer token (ev-central token create --role weather) comes from --token-file or from",
      "EV_WEATHER_TOKEN; never an argument. Runs until it is stopped.",
      "While it runs it obeys typed lines: places, place CP001 Rome, help, quit.",
      "Exit codes: 2 cannot go on (the line says why); 3 an error of this program; 64 wrong usage."
    })
public final class WeatherMain implements Callable<Integer> {
  static final String TOKEN_VARIABLE = "EV_WEATHER_TOKEN";
  static final String OPERATOR_VARIABLE = "EV_WEATHER_OPERATOR_TOKEN";

  @Mixin private CommonOptions common;
  @Mixin private WeatherOptions options;

  public static void main(String[] arguments) {
    System.exit(Program.run(new WeatherMain(), arguments));
  }

  @Override
  public Integer call() {
    Consumer<String> lines = Voice.of(WeatherMain.class, common.tongue()).named("EV_W");
    long start = System.nanoTime();
    Supplier<Duration> running = () -> Duration.ofNanos(System.nanoTime() - start);
    Thresholds thresholds = thresholds();
    Restrained provider = Providers.chosen(options.provider(), options.patience(), running);
    Optional<CentralApi> operator = operatorToken().map(this::central);
    try (CentralApi central = central(token())) {
      Outlook outlook =
          new Outlook(
              provider, central, thresholds, options.outlook(), lines, InstantSource.system());
      Round round =
          new Round(
              provider,
              central,
              new Alarms(thresholds, options.endurance()),
              outlook,
              running,
              lines);
      lines.accept("Weather Service started (" + provider.name() + ")");
      listen(new Menu(central, operator, lines));
      new WeatherService(round, options.every()).run();
      return 0;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return 0;
    } finally {
      operator.ifPresent(CentralApi::close);
    }
  }

  /// Typed lines, on a thread of their own; an end of the input is none of the program.
  private void listen(Menu menu) {
    Thread rounds = Thread.currentThread();
    options.moves().forEach((point, place) -> menu.obey("place " + point + " " + place));
    Thread.ofPlatform()
        .daemon()
        .name("menu")
        .start(
            () -> {
              Scanner typed = new Scanner(System.in, StandardCharsets.UTF_8);
              while (typed.hasNextLine()) {
                if (!menu.obey(typed.nextLine())) {
                  rounds.interrupt();
                  return;
                }
              }
            });
  }

  private CentralApi central(Secret token) {
    try {
      return new CentralApi(options.central(), tls(), token, options.patience());
    } catch (IllegalArgumentException e) {
      throw new Fault("CENTRAL-ADDRESS", options.central() + ": " + e.getMessage() + ".", e);
    }
  }

  private ClientTls tls() {
    Path file = options.ca();
    try {
      return ClientTls.trusting(Files.readString(file));
    } catch (IOException e) {
      throw new Fault(
          "CA-MISSING",
          "The network's CA certificate "
              + file
              + " cannot be read; get it from the Registry"
              + " (GET /ca.pem), compare its fingerprint, and name it with --ca.",
          e);
    } catch (IllegalArgumentException e) {
      throw new Fault("CA-UNUSABLE", file + " is not a CA certificate in PEM.", e);
    }
  }

  private Secret token() {
    return secret(options.tokenFile(), TOKEN_VARIABLE)
        .orElseThrow(
            () ->
                new Fault(
                    "TOKEN-MISSING",
                    "No token: give it in " + TOKEN_VARIABLE + " or with --token-file."));
  }

  private Optional<Secret> operatorToken() {
    return secret(options.operatorTokenFile(), OPERATOR_VARIABLE);
  }

  private static Optional<Secret> secret(Path file, String variable) {
    try {
      if (file != null) {
        return Optional.of(new Secret(SecretFile.read(file)));
      }
    } catch (SecretFile.Refused e) {
      throw new Fault("TOKEN-UNREADABLE", e.getMessage() + ".", e);
    } catch (IOException e) {
      throw new Fault("TOKEN-UNREADABLE", "The token file " + file + " cannot be read.", e);
    }
    return Optional.ofNullable(System.getenv(variable))
        .filter(given -> !given.isBlank())
        .map(given -> new Secret(given.strip()));
  }

  private Thresholds thresholds() {
    try {
      return options.thresholds();
    } catch (IllegalArgumentException e) {
      throw new Fault("THRESHOLDS", "These thresholds cannot be: " + e.getMessage() + ".", e);
    }
  }
}
