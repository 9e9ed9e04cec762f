package evcharging.shipped;

/// A kiosk's machine, and a driver who uses its program at a terminal.
final class InstalledKiosk {
  private final BareDebian machine;

  InstalledKiosk(BareDebian machine) {
    this.machine = machine;
  }

  /// Somebody who works there, with what the operator gave out.
  void belongsTo(String pin, String ca) {
    machine.run("useradd", "--create-home", "driver");
    machine.write("/home/driver/pin", pin);
    machine.write("/home/driver/ca.pem", ca);
    machine.run("chown", "-R", "driver:driver", "/home/driver");
    machine.run("chmod", "600", "/home/driver/pin");
  }

  /// Where there is a free point.
  ///
  /// @return what was told
  String charges() {
    return machine.runAs(
        "driver",
        "ev-driver",
        "--central-ip",
        InstalledCentral.ADDRESS,
        "--driver-id",
        "D01",
        "--pin-file",
        "/home/driver/pin",
        "--ca",
        "/home/driver/ca.pem",
        "--any");
  }
}
