package evcharging.config;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/// What `--help` says of a program and its commands, in another language: picocli asks a resource
/// bundle, whose keys are made here of the commands' and options' names.
final class HelpWords extends ResourceBundle {
  private final Map<String, String> words = new HashMap<>();
  private final Speech speech;

  HelpWords(CommandLine line, Speech speech) {
    this.speech = speech;
    // Phrases have ${DEFAULT-VALUE} as it stands; picocli fills it in when it shows them.
    line.setInterpolateVariables(false);
    add(line.getCommandSpec());
    line.setInterpolateVariables(true);
  }

  private void add(CommandSpec command) {
    String at = command.qualifiedName(".") + ".";
    put(at + "usage.description", paragraphs(command.usageMessage().description()));
    put(at + "usage.footer", paragraphs(command.usageMessage().footer()));
    words.put(at + "usage.synopsisHeading", speech.say("Usage:") + " ");
    words.put(at + "usage.commandListHeading", "%n" + speech.say("Commands:") + "%n");
    for (OptionSpec option : command.options()) {
      put(at + option.longestName().replaceFirst("^--?", ""), say(option.description()));
    }
    for (PositionalParamSpec position : command.positionalParameters()) {
      String key = position.paramLabel() + "[" + position.index() + "]";
      put(at + key, say(position.description()));
    }
    command.subcommands().values().forEach(sub -> add(sub.getCommandSpec()));
  }

  private void put(String key, List<String> lines) {
    for (int i = 0; i < lines.size(); i++) {
      words.put(key + "." + i, lines.get(i));
    }
  }

  private List<String> say(String[] english) {
    return Stream.of(english).map(speech::say).toList();
  }

  /// In another language lines have other lengths: what goes on in the next one is put together,
  /// and picocli breaks it anew.
  private List<String> paragraphs(String[] english) {
    List<String> paragraphs = new ArrayList<>();
    boolean goesOn = false;
    for (String line : english) {
      String said = speech.say(line);
      paragraphs.add(goesOn ? paragraphs.removeLast() + " " + said : said);
      goesOn = !line.isBlank() && !line.endsWith(".");
    }
    return paragraphs;
  }

  @Override
  protected Object handleGetObject(String key) {
    return words.get(key);
  }

  @Override
  public Enumeration<String> getKeys() {
    return Collections.enumeration(words.keySet());
  }
}
