package evcharging.shipped;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds what a page tells to type: every line of its `sh` blocks, and between the backticks of its
/// sentences and tables what begins with a program that people type.
final class CommandsOfAPage {
  private static final Pattern SPAN = Pattern.compile("`([^`]+)`");
  private static final Pattern TYPED =
      Pattern.compile(
          "(\\(?umask \\d+; |sudo (-u \\S+ )?)*"
              + "(ev-(registry|central|cp|driver|weather)|mvn|\\./mvnw|\\.ci/run|java|kill|pgrep|curl"
              + "|openssl|systemctl|journalctl|apt|nft|ip|tar|chmod|cp|install|printf|echo)"
              // A name alone is the program, not something to type.
              + " .+");

  private final String document;
  private final List<Command> found = new ArrayList<>();
  private boolean shell;
  private boolean block;
  private String begun = "";
  private String until = "";

  private CommandsOfAPage(String document) {
    this.document = document;
  }

  static List<Command> in(String document, List<String> lines) {
    CommandsOfAPage page = new CommandsOfAPage(document);
    lines.stream().map(String::strip).forEach(page::line);
    return page.found;
  }

  private void line(String line) {
    if (line.startsWith("```")) {
      block = !block;
      shell = block && line.equals("```sh");
    } else if (shell) {
      typed(line);
    } else if (!block) {
      sentence(line);
    }
  }

  private void typed(String line) {
    String whole = begun + line;
    begun = "";
    if (!until.isEmpty()) {
      begun = whole + "\n";
      hereTextEnds(line);
    } else if (whole.endsWith("\\")) {
      begun = whole.substring(0, whole.length() - 1);
    } else if (whole.contains("<<'END'")) {
      until = "END";
      begun = whole + "\n";
    } else if (!whole.isEmpty() && !whole.startsWith("#")) {
      found.add(new Command(document, whole, false));
    }
  }

  private void hereTextEnds(String line) {
    if (line.equals(until)) {
      found.add(new Command(document, begun, false));
      begun = "";
      until = "";
    }
  }

  private void sentence(String line) {
    Matcher span = SPAN.matcher(line);
    while (span.find()) {
      String text = span.group(1).replace("\\|", "|");
      if (TYPED.matcher(text).matches()) {
        found.add(new Command(document, text, true));
      }
    }
  }
}
