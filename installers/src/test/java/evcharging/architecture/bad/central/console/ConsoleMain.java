package evcharging.architecture.bad.central.console;

import evcharging.architecture.Breaks;
import javafx.application.Application;
import javafx.stage.Stage;

@Breaks("mains are no JavaFX applications")
public final class ConsoleMain extends Application {
  @Override
  public void start(Stage stage) {
    stage.show();
  }

  public static void main(String[] arguments) {
    launch(arguments);
  }
}
