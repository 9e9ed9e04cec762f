package evcharging.central.console.wall;

import evcharging.styles.StateSign;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads what stands in the search box: `state:AVERIADO place:Madrid kwh>10 driver:D01 price<0.3`
/// and free text, `-` before a term for "not", `"…"` around what has spaces. Pure.
final class QueryParser {
  /// A minus, a word with its sign, then a value in quotes or without spaces.
  private static final Pattern TERM =
      Pattern.compile("(-?)(?:([\\p{L}]+)(:|<=|>=|<|>|=))?(?:\"([^\"]*)(\"?)|(\\S*))");

  private static final String WORDS = "state place driver session id hold order kw kwh eur price";

  private final Function<StateSign, String> stateWord;
  private final List<Predicate<WallRow>> terms = new ArrayList<>();
  private QueryFault fault;

  /// What came of a text: a query, and what is wrong with it, if something is.
  record Parsed(Query query, Optional<QueryFault> fault) {}

  /// @param stateWord how states are called in the language of the moment; codes always work
  QueryParser(Function<StateSign, String> stateWord) {
    this.stateWord = stateWord;
  }

  /// @return with a fault, the query is what could be understood
  Parsed parse(String text) {
    terms.clear();
    fault = null;
    Matcher term = TERM.matcher(text);
    int at = 0;
    while (at < text.length()) {
      if (Character.isWhitespace(text.charAt(at))) {
        at++;
      } else {
        // The pattern takes at least one character where none is white.
        term.region(at, text.length()).lookingAt();
        take(term);
        at = Math.max(term.end(), at + 1);
      }
    }
    return new Parsed(new Query(terms), Optional.ofNullable(fault));
  }

  private void take(Matcher term) {
    boolean quoted = term.group(4) != null;
    String value = quoted ? term.group(4) : term.group(6);
    if (quoted && term.group(5).isEmpty()) {
      wrong("query.open-quote", value, "\"");
    }
    Optional<Predicate<WallRow>> meaning =
        term.group(2) == null
            ? Optional.of(anywhere(value.toLowerCase(Locale.ROOT)))
            : word(term.group(2).toLowerCase(Locale.ROOT), term.group(3), value);
    meaning.map(m -> term.group(1).isEmpty() ? m : m.negate()).ifPresent(terms::add);
  }

  private static Predicate<WallRow> anywhere(String wanted) {
    return row ->
        has(row.id().value(), wanted)
            || has(row.place().name(), wanted)
            || has(row.driver(), wanted)
            || has(row.sessionId(), wanted)
            || row.view().point().holds().values().stream().anyMatch(why -> has(why, wanted));
  }

  private static boolean has(String text, String wantedInLowerCase) {
    int last = text.length() - wantedInLowerCase.length();
    for (int at = 0; at <= last; at++) {
      if (text.regionMatches(true, at, wantedInLowerCase, 0, wantedInLowerCase.length())) {
        return true;
      }
    }
    return false;
  }

  private Optional<Predicate<WallRow>> word(String word, String sign, String value) {
    return switch (word) {
      case "kw" -> number(sign, value, row -> row.power().kilowatts());
      case "kwh" -> number(sign, value, row -> row.energy().kilowattHours());
      case "eur" -> number(sign, value, row -> row.amount().euro());
      case "price" -> number(sign, value, row -> row.price().euroPerKwh());
      case "state" -> ofText(word, sign, value).flatMap(this::state);
      case "place" -> ofText(word, sign, value).map(v -> row -> has(row.place().name(), v));
      case "driver" -> ofText(word, sign, value).map(v -> row -> has(row.driver(), v));
      case "session" -> ofText(word, sign, value).map(v -> row -> has(row.sessionId(), v));
      case "id" -> ofText(word, sign, value).map(v -> row -> has(row.id().value(), v));
      case "hold" -> ofText(word, sign, value).map(QueryParser::hold);
      case "order" -> ofText(word, sign, value).map(QueryParser::order);
      default -> wrong("query.unknown-word", word, WORDS);
    };
  }

  private Optional<String> ofText(String word, String sign, String value) {
    return sign.equals(":") || sign.equals("=")
        ? Optional.of(value.toLowerCase(Locale.ROOT))
        : wrong("query.takes-colon", word + sign, word + ":" + value);
  }

  private Optional<Predicate<WallRow>> state(String wanted) {
    List<StateSign> meant =
        List.of(StateSign.values()).stream()
            .filter(
                sign ->
                    starts(sign.name().replace('_', ' '), wanted)
                        || starts(sign.name(), wanted)
                        || starts(stateWord.apply(sign), wanted))
            .toList();
    if (meant.isEmpty()) {
      return wrong(
          "query.no-such-state",
          wanted,
          "ACTIVADO SUMINISTRANDO PARADO AVERIADO DESCONECTADO NEVER_SEEN");
    }
    return Optional.of(row -> meant.contains(row.sign()));
  }

  private static boolean starts(String name, String wantedInLowerCase) {
    return name.toLowerCase(Locale.ROOT).startsWith(wantedInLowerCase);
  }

  private static Predicate<WallRow> hold(String wanted) {
    return row -> row.view().point().holds().keySet().stream().anyMatch(h -> has(h.name(), wanted));
  }

  private static Predicate<WallRow> order(String wanted) {
    return row ->
        row.order()
            .filter(o -> has(o.order().name(), wanted) || has(o.phase().name(), wanted))
            .isPresent();
  }

  private Optional<Predicate<WallRow>> number(
      String sign, String value, Function<WallRow, BigDecimal> figure) {
    BigDecimal limit;
    try {
      limit = new BigDecimal(value.replace(',', '.'));
    } catch (NumberFormatException e) {
      return wrong("query.not-a-number", value.isEmpty() ? sign : value, "kwh>10 price<=0.3");
    }
    return switch (sign) {
      case "<" -> Optional.of(row -> figure.apply(row).compareTo(limit) < 0);
      case "<=" -> Optional.of(row -> figure.apply(row).compareTo(limit) <= 0);
      case ">" -> Optional.of(row -> figure.apply(row).compareTo(limit) > 0);
      case ">=" -> Optional.of(row -> figure.apply(row).compareTo(limit) >= 0);
      default -> Optional.of(row -> figure.apply(row).compareTo(limit) == 0);
    };
  }

  /// Keeps the first fault: the later ones may follow from it.
  private <T> Optional<T> wrong(String textKey, String what, String offered) {
    if (fault == null) {
      fault = new QueryFault(textKey, what, offered);
    }
    return Optional.empty();
  }
}
