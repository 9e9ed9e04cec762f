package evcharging.central.console.desk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What was typed into a search box, taken apart into terms that must all hold: `Berlin driver:D01
/// place:"San Juan" kwh>10 state:CLOSED,DENIED -reason:UNPLUGGED`.
///
/// Each pane says what its fields mean; here is only the form. Never fails: whatever is typed while
/// a word is not finished yet is a term too, and one without a value (`driver:`) holds for
/// everything.
///
/// @param terms as typed, from left to right
public record Query(List<Term> terms) {
  private static final Pattern WORD =
      Pattern.compile("(-?)(?:(\\p{L}[\\p{L}_]*)(:|>=|<=|>|<|=))?(\"[^\"]*\"?|[^\\s]*)");

  public Query {
    terms = List.copyOf(terms);
  }

  public static Query parse(String typed) {
    List<Term> terms = new ArrayList<>();
    Matcher word = WORD.matcher(typed);
    int from = 0;
    while (from < typed.length()) {
      if (Character.isWhitespace(typed.charAt(from))) {
        from++;
        continue;
      }
      word.region(from, typed.length());
      if (!word.lookingAt() || word.end() == from) {
        break;
      }
      term(word).ifPresent(terms::add);
      from = word.end();
    }
    return new Query(terms);
  }

  public boolean isEmpty() {
    return terms.isEmpty();
  }

  private static Optional<Term> term(Matcher word) {
    String value = word.group(4).replace("\"", "");
    String field = word.group(2) == null ? "" : word.group(2).toLowerCase(Locale.ROOT);
    if (value.isEmpty()) {
      return Optional.empty();
    }
    Comparison how = word.group(3) == null ? Comparison.LIKE : Comparison.of(word.group(3));
    return Optional.of(new Term(!word.group(1).isEmpty(), field, how, value));
  }

  /// How a term compares.
  public enum Comparison {
    /// `field:value` or a bare word: what begins with it, or holds it.
    LIKE,
    /// `field=value`: exactly.
    EQUAL,
    ABOVE,
    AT_LEAST,
    BELOW,
    AT_MOST;

    static Comparison of(String sign) {
      return switch (sign) {
        case ">" -> ABOVE;
        case ">=" -> AT_LEAST;
        case "<" -> BELOW;
        case "<=" -> AT_MOST;
        case "=" -> EQUAL;
        default -> LIKE;
      };
    }

    /// Whether a figure stands to the limit as the sign says.
    public boolean holds(double figure, double limit) {
      return switch (this) {
        case LIKE, EQUAL -> figure == limit;
        case ABOVE -> figure > limit;
        case AT_LEAST -> figure >= limit;
        case BELOW -> figure < limit;
        case AT_MOST -> figure <= limit;
      };
    }
  }

  /// One word of a query.
  ///
  /// @param not a minus stood before it
  /// @param field in lower case; empty for a bare word
  /// @param value never empty; commas part alternatives
  public record Term(boolean not, String field, Comparison how, String value) {

    public boolean isBare() {
      return field.isEmpty();
    }

    /// The alternatives, in lower case.
    public List<String> any() {
      return Arrays.stream(value.toLowerCase(Locale.ROOT).split(","))
          .filter(each -> !each.isEmpty())
          .toList();
    }

    /// The value as a figure, with a point or a comma.
    public Optional<Double> figure() {
      try {
        return Optional.of(Double.valueOf(value.replace(',', '.')));
      } catch (NumberFormatException notYet) {
        return Optional.empty();
      }
    }
  }
}
