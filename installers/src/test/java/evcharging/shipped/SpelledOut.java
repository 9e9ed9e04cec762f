package evcharging.shipped;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The sentences a source file spells out after a given beginning, with `…` for what is put in; not
/// those that are one of two.
final class SpelledOut {
  private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");
  private static final String GAP = "…";

  private SpelledOut() {}

  /// @param before what stands before each of them
  static List<String> in(String source, Pattern before) {
    List<String> sentences = new ArrayList<>();
    Matcher begin = before.matcher(source);
    while (begin.find()) {
      String sentence = sentence(source.substring(begin.end()));
      if (sentence.chars().filter(Character::isLetter).count() > 2) {
        sentences.add(sentence);
      }
    }
    return sentences;
  }

  /// Up to the comma or the parenthesis that ends the second argument.
  private static String sentence(String rest) {
    StringBuilder sentence = new StringBuilder();
    int depth = 0;
    boolean gap = false;
    int i = 0;
    while (i < rest.length()) {
      char c = rest.charAt(i);
      Matcher literal = LITERAL.matcher(rest).region(i, rest.length());
      if (c == '"' && literal.lookingAt()) {
        if (depth == 0) {
          sentence.append(gap ? GAP : "").append(literal.group(1).replaceAll("%[sd]", GAP));
          gap = false;
        }
        i = literal.end();
        continue;
      }
      if (depth == 0 && (c == ',' || c == ')')) {
        break;
      }
      if (depth == 0 && c == '?') {
        return "";
      }
      if (depth == 0 && rest.startsWith(".formatted(", i)) {
        return sentence.toString();
      }
      depth += c == '(' ? 1 : c == ')' ? -1 : 0;
      gap |= !Character.isWhitespace(c) && c != '+';
      i++;
    }
    return sentence.append(gap ? GAP : "").toString();
  }
}
