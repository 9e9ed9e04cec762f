package evcharging.setup;

import evcharging.config.ConfigurationPlace;
import evcharging.config.DataDirectory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Function;

/// Where a setup reads what is there and writes what is new.
///
/// @param program whose configuration it is
/// @param dataOption what it calls the data directory
/// @param usualData whether the program looks there without being told
/// @param usualConfiguration whether it finds it by itself
public record SetupPlace(
    String program,
    String dataOption,
    Path data,
    boolean usualData,
    Path configuration,
    boolean usualConfiguration) {

  /// @param program `ev-cp`, …
  /// @param directory its name among data directories, `cp`, …
  /// @param option what its configuration calls the data directory
  /// @param data null: what the configuration says, or the usual one
  /// @param to null: where the program looks
  public static SetupPlace of(String program, String directory, String option, Path data, Path to) {
    Path configuration =
        (to == null ? ConfigurationPlace.of(program).write() : to).toAbsolutePath();
    Path usual = DataDirectory.standard(directory).toAbsolutePath();
    Path chosen =
        data != null
            ? data.toAbsolutePath()
            : Optional.ofNullable(options(configuration).getProperty(option))
                .map(Path::of)
                .orElse(usual);
    return new SetupPlace(program, option, chosen, chosen.equals(usual), configuration, to == null);
  }

  /// What is configured now; empty if nothing is, or nobody may read it.
  public Properties now() {
    return options(configuration);
  }

  /// What is configured now as a proposal: what an installation wrote as an example is none.
  public String proposal(String option, String otherwise) {
    String value = now().getProperty(Question.configured(option), otherwise);
    return value.contains(".example") ? otherwise : value;
  }

  /// A question that proposes what is configured now.
  public Question asks(String key, String option, String otherwise, Function<String, ?> form) {
    return Question.needed(key, option, proposal(option, otherwise), form);
  }

  /// A setting nobody is asked for: as the option says, or as it is configured now.
  public Question knows(String key, String option, Function<String, ?> form) {
    return Question.unasked(key, option, proposal(option, ""), form);
  }

  /// The answers in the form and under the names that programs read.
  public OptionsText options(List<Question> questions, Answers answers) {
    OptionsText options = new OptionsText();
    for (Question question : questions) {
      String answer = answers.text(question.key());
      if (!question.isSecret() && !answer.isEmpty()) {
        options.set(Question.configured(question.option()), question.written(answer));
      }
    }
    return options;
  }

  /// The step that writes the configuration of a program whose first start fills its data
  /// directory: it must be able to.
  public Outcome write(OptionsText options) throws FileTrouble {
    WrittenFiles.check(data);
    return write(options, new WrittenFiles());
  }

  /// The step that writes the configuration, and the files that go with it: all of them, or none.
  public Outcome write(OptionsText options, WrittenFiles others) throws FileTrouble {
    if (!usualData) {
      options.set(dataOption, data.toString());
    }
    String text =
        FileTrouble.at(
            configuration,
            () -> options.over(configuration, "Written by '" + program + " setup'."));
    others.with(configuration, text).write();
    return Outcome.passed(configuration.toString());
  }

  /// The commands that start it: those of a service where this is the configuration of the whole
  /// machine, otherwise a person's, told where the configuration is if need be.
  public List<String> starts(List<String> ofService, String... ofPerson) {
    return isOfTheMachine()
        ? ofService
        : List.of(ofPerson).stream()
            .map(each -> usualConfiguration ? each : each + " --config " + configuration)
            .toList();
  }

  /// Whether this is the configuration of services of the machine, not of a person.
  public boolean isOfTheMachine() {
    return configuration.startsWith("/etc");
  }

  private static Properties options(Path file) {
    return Files.isReadable(file) && Files.isRegularFile(file)
        ? OptionsText.read(file)
        : new Properties();
  }
}
