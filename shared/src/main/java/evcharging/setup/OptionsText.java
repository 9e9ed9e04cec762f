package evcharging.setup;

import evcharging.config.Fault;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A file of options with some of them set: comments and other options stay as they are, one that
/// was commented out comes into force where it stood.
public final class OptionsText {
  private static final Pattern LINE = Pattern.compile("#?\\s*([a-z][a-z0-9-]*)\\s*[=:].*");

  private final Map<String, String> options = new LinkedHashMap<>();

  public OptionsText set(String option, String value) {
    options.put(option, value);
    return this;
  }

  /// As if this one had not been set.
  public OptionsText without(String option) {
    options.remove(option);
    return this;
  }

  /// The new text for this file, whether it is there or not.
  ///
  /// @param title the first line of a new file
  public String over(Path file, String title) throws IOException {
    if (Files.isDirectory(file)) {
      throw new FileAlreadyExistsException(file.toString());
    }
    List<String> lines =
        new ArrayList<>(Files.exists(file) ? Files.readAllLines(file) : List.of("# " + title, "#"));
    Map<String, String> left = new LinkedHashMap<>(options);
    for (int i = 0; i < lines.size(); i++) {
      Matcher line = LINE.matcher(lines.get(i));
      if (line.matches() && left.containsKey(line.group(1))) {
        lines.set(i, line.group(1) + "=" + escaped(left.remove(line.group(1))));
      } else if (line.matches()
          && options.containsKey(line.group(1))
          && !lines.get(i).startsWith("#")) {
        // A second line of the same option would win over ours.
        lines.set(i, "#" + lines.get(i));
      }
    }
    left.forEach((option, value) -> lines.add(option + "=" + escaped(value)));
    return String.join("\n", lines) + "\n";
  }

  /// What programs will read there.
  ///
  /// @throws Fault `CONFIG-UNREADABLE` if it is no such file
  public static Properties read(Path file) {
    Properties options = new Properties();
    try {
      options.load(new StringReader(Files.readString(file)));
      return options;
    } catch (IOException | IllegalArgumentException e) {
      throw new Fault("CONFIG-UNREADABLE", "The file " + file + " cannot be read as options.", e);
    }
  }

  private static String escaped(String value) {
    return value.replace("\\", "\\\\");
  }
}
