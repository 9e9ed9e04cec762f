package evcharging.shipped;

/// The machines that a reader of the guides sits at in turn: the Registry's, Central's, a point's,
/// a driver's and that of the weather.
record FiveMachines(Island registry, Island central, Island berlin, Island phone, Island weather) {
  static FiveMachines on(Stage stage) {
    return new FiveMachines(
        stage.machine("registry.example"),
        stage.machine("central.example"),
        stage.machine("berlin-1.example"),
        stage.machine("phone-1.example"),
        stage.machine("weather.example"));
  }

  String registry(String line) {
    return registry.run(line);
  }

  String central(String line) {
    return central.run(line);
  }

  String berlin(String line) {
    return berlin.run(line);
  }

  String phone(String line) {
    return phone.run(line);
  }

  String weather(String line) {
    return weather.run(line);
  }
}
