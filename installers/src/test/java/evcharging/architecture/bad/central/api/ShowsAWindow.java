package evcharging.architecture.bad.central.api;

import evcharging.architecture.Breaks;
import javafx.stage.Stage;

@Breaks("windows only where windows are")
record ShowsAWindow(Stage stage) {}
