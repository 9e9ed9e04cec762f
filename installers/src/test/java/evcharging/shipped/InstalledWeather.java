package evcharging.shipped;

import static org.assertj.core.api.Assertions.assertThat;

/// The machine of the weather.
final class InstalledWeather {
  private final BareDebian machine;
  private final Service service;

  InstalledWeather(BareDebian machine) {
    this.machine = machine;
    this.service = new Service(machine, "evcharging-weather");
  }

  void isSetUp(String token, String fingerprint) {
    String said =
        Assistant.on(
            machine,
            "ev-weather",
            "REST API",
            InstalledCentral.API,
            "Token",
            token,
            "Is it the same?",
            fingerprint);
    String start = Assistant.start(said);
    assertThat(start).contains("evcharging-weather");
    machine.type(start);
  }

  void awaitReports() {
    service.awaitSays("Berlin:");
  }
}
