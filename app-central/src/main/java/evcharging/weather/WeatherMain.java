package evcharging.weather;

import evcharging.config.CommonOptions;
import evcharging.config.Fault;
import evcharging.config.Program;
import evcharging.crypto.ClientTls;
import evcharging.crypto.SecretFile;
import evcharging.domain.Secret;
import evcharging.weather.alarms.Alarms;
import evcharging.weather.alarms.Thresholds;
import evcharging.weather.http.CentralApi;
import evcharging.weather.provider.Provider;
import evcharging.weather.provider.ScriptedWeather;
import evcharging.weather.provider.SimulatedProvider;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `ev-weather`: builds the weather service from its options and runs it.
@Command(
    name = "ev-weather",
    description = "EV_W: tells Central the weather of its places, and warns of frost and storm.",
    footer = {
      "",
      "The bearer token (ev-central token create --role weather) comes from --token-file or from",
      "EV_WEATHER_TOKEN; never an argument. Runs until it is stopped.",
      "Exit codes: 2 cannot go on (the line says why); 3 an error of this program; 64 wrong usage."
    })
public final class WeatherMain implements Callable<Integer> {
  static final String TOKEN_VARIABLE = "EV_WEATHER_TOKEN";

  @Mixin private CommonOptions common;
  @Mixin private WeatherOptions options;

  public static void main(String[] arguments) {
    System.exit(Program.run(new WeatherMain(), arguments));
  }

  @Override
  public Integer call() {
    PrintStream out =
        new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    Provider provider = provider();
    try (CentralApi central = central()) {
      Round round = new Round(provider, central, new Alarms(thresholds()), out::println);
      out.println("[EV_W] Weather Service started (" + provider.name() + ")");
      new WeatherService(round, options.every()).run();
      return 0;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return 0;
    }
  }

  private Provider provider() {
    return switch (options.provider()) {
      case SIMULATED -> {
        long start = System.nanoTime();
        yield new SimulatedProvider(
            options.seed(), script(), () -> Duration.ofNanos(System.nanoTime() - start));
      }
    };
  }

  private List<ScriptedWeather> script() {
    List<ScriptedWeather> events = new ArrayList<>();
    try {
      if (options.script() != null) {
        events.addAll(ScriptedWeather.parseAll(Files.readAllLines(options.script())));
      }
    } catch (IOException e) {
      throw new Fault("SCRIPT-UNREADABLE", options.script() + " cannot be read.", e);
    } catch (IllegalArgumentException e) {
      throw new Fault("SCRIPT-MALFORMED", options.script() + ", " + e.getMessage() + ".", e);
    }
    try {
      options.events().forEach(event -> events.add(ScriptedWeather.parse(event)));
    } catch (IllegalArgumentException e) {
      throw new Fault("SCRIPT-MALFORMED", "--event: " + e.getMessage() + ".", e);
    }
    return events;
  }

  private CentralApi central() {
    try {
      return new CentralApi(options.central(), tls(), token(), options.patience());
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
    String given = System.getenv(TOKEN_VARIABLE);
    try {
      if (options.tokenFile() != null) {
        return new Secret(SecretFile.read(options.tokenFile()));
      }
    } catch (SecretFile.Refused e) {
      throw new Fault("TOKEN-UNREADABLE", e.getMessage() + ".", e);
    } catch (IOException e) {
      throw new Fault(
          "TOKEN-UNREADABLE", "The token file " + options.tokenFile() + " cannot be read.", e);
    }
    if (given == null || given.isBlank()) {
      throw new Fault(
          "TOKEN-MISSING", "No token: give it in " + TOKEN_VARIABLE + " or with --token-file.");
    }
    return new Secret(given.strip());
  }

  private Thresholds thresholds() {
    try {
      return options.thresholds();
    } catch (IllegalArgumentException e) {
      throw new Fault("THRESHOLDS", "These thresholds cannot be: " + e.getMessage() + ".", e);
    }
  }
}
