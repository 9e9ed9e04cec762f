package evcharging.setup;

import evcharging.config.CommonOptions;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Mixin;

/// `… setup` of any program: what is not given is asked for on a terminal. Each has the options of
/// its own questions.
public abstract class SetupCommand implements Callable<Integer> {
  @Mixin private SetupOptions options;
  @Mixin private CommonOptions common;

  /// @param to where the configuration is written; null: where the program looks
  protected abstract SetupPlan plan(Path to, Contact.Terms terms);

  /// What the options said.
  protected abstract Answers given();

  @Override
  public Integer call() throws InterruptedException {
    run(plan(options.to(), options.terms()), given(), common.tongue().locale());
    return 0;
  }

  /// On this process's terminal.
  protected void run(SetupPlan plan, Answers given, Locale language) throws InterruptedException {
    SetupLines.on(!options.yes(), language).run(plan, given);
  }
}
