package evcharging.styles.setup;

import evcharging.setup.Answers;
import evcharging.setup.SetupCommand;
import evcharging.setup.SetupPlan;
import java.util.Locale;
import picocli.CommandLine.Option;

/// `… setup` of a program that has windows.
public abstract class SetupWindowCommand extends SetupCommand {
  @Option(names = "--window", description = "Asks and shows the steps in a window.")
  private boolean window;

  @Override
  protected void run(SetupPlan plan, Answers given, Locale language) throws InterruptedException {
    if (window) {
      SetupWindow.run(plan, given, language);
    } else {
      super.run(plan, given, language);
    }
  }
}
