package evcharging.central.console.sessions;

import evcharging.central.console.desk.Query;
import evcharging.central.console.desk.Query.Comparison;
import evcharging.central.console.desk.Query.Term;
import evcharging.central.console.desk.TypedTime;
import evcharging.central.journal.SessionState;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/// What the words of the search box mean for sessions: `point: place: driver: session: state:
/// reason: outcome: ticket: kwh eur kw min since: until:`, and a bare word for any name in the
/// line.
///
/// `field:value` takes what begins with the value, `field=value` only the value itself.
///
/// @param unknown fields nobody knows, for a hint; they change nothing
record SessionWords(List<Predicate<Line>> tests, List<String> unknown) {
  private static final double CENTS = 100;
  private static final double WATTS = 1_000;
  private static final double MINUTE_MILLIS = 60_000;

  /// @param said how a code is called in the language of the screen, `UNPLUGGED`
  static SessionWords of(Query query, Function<String, String> said, Instant now, ZoneId zone) {
    List<Predicate<Line>> tests = new ArrayList<>();
    List<String> unknown = new ArrayList<>();
    for (Term term : query.terms()) {
      Optional<Predicate<Line>> test = test(term, said, now, zone);
      if (test.isEmpty()) {
        unknown.add(term.field());
      } else {
        tests.add(term.not() ? test.get().negate() : test.get());
      }
    }
    return new SessionWords(List.copyOf(tests), List.copyOf(unknown));
  }

  boolean match(Line line) {
    for (Predicate<Line> test : tests) {
      if (!test.test(line)) {
        return false;
      }
    }
    return true;
  }

  private static Optional<Predicate<Line>> test(
      Term term, Function<String, String> said, Instant now, ZoneId zone) {
    return Optional.ofNullable(
        switch (term.field()) {
          case "" -> bare(term);
          case "point", "cp" -> name(term, Line::point);
          case "place" -> name(term, Line::place);
          case "driver" -> name(term, Line::driver);
          case "session" -> session(term);
          case "state" -> code(term, line -> line.state().name(), said);
          case "reason" -> code(term, Line::reason, said);
          case "outcome" -> outcome(term);
          case "ticket" -> figure(term, Line::ticket);
          case "kwh" -> figure(term, line -> line.wattHours() / WATTS);
          case "eur" -> figure(term, line -> Math.max(line.cents(), 0) / CENTS);
          case "kw" -> figure(term, line -> Math.max(line.watts(), 0) / WATTS);
          case "min" ->
              figure(term, line -> line.duration(now.toEpochMilli()).toMillis() / MINUTE_MILLIS);
          case "since" -> time(term, now, zone, (at, limit) -> at >= limit);
          case "until" -> time(term, now, zone, (at, limit) -> at < limit);
          default -> null;
        });
  }

  /// Drivers, points and places are few texts shared by many lines: each is compared once.
  private static Predicate<Line> bare(Term term) {
    Map<String, Boolean> known = new HashMap<>();
    List<String> any = term.any();
    Predicate<String> holds =
        text ->
            known.computeIfAbsent(
                text, t -> any.stream().anyMatch(t.toLowerCase(Locale.ROOT)::contains));
    return line ->
        holds.test(line.driver())
            || holds.test(line.point())
            || holds.test(line.place())
            || any.stream().anyMatch(one -> startsWith(line.id(), one));
  }

  private static Predicate<Line> name(Term term, Function<Line, String> name) {
    Map<String, Boolean> known = new HashMap<>();
    List<String> any = term.any();
    boolean whole = term.how() == Comparison.EQUAL;
    return line ->
        known.computeIfAbsent(
            name.apply(line),
            text ->
                any.stream()
                    .anyMatch(one -> whole ? text.equalsIgnoreCase(one) : startsWith(text, one)));
  }

  private static Predicate<Line> session(Term term) {
    return line -> term.any().stream().anyMatch(one -> startsWith(line.id(), one));
  }

  private static Predicate<Line> code(
      Term term, Function<Line, String> code, Function<String, String> said) {
    Map<String, Boolean> known = new HashMap<>();
    List<String> any = term.any();
    return line ->
        known.computeIfAbsent(
            code.apply(line), one -> any.stream().anyMatch(typed -> isCalled(one, typed, said)));
  }

  private static boolean isCalled(String code, String typed, Function<String, String> said) {
    return !code.isEmpty()
        && (startsWith(code, typed)
            || said.apply(code).toLowerCase(Locale.ROOT).contains(typed.replace('_', ' ')));
  }

  private static Predicate<Line> outcome(Term term) {
    Predicate<Line> none = _ -> false;
    return term.any().stream().map(SessionWords::outcome).reduce(none, Predicate::or);
  }

  private static Predicate<Line> outcome(String one) {
    Predicate<Line> none = _ -> false;
    Predicate<Line> sound = line -> line.state() == SessionState.CLOSED && !line.review();
    return named("review", one, Line::review)
        .or(named("denied", one, line -> line.state() == SessionState.DENIED))
        .or(named("closed", one, line -> line.state() == SessionState.CLOSED))
        .or(named("ok", one, sound))
        .or(named("open", one, line -> line.state().isOpen()))
        .or(none);
  }

  private static Predicate<Line> named(String name, String typed, Predicate<Line> meant) {
    return name.startsWith(typed) ? meant : _ -> false;
  }

  private static Predicate<Line> figure(Term term, ToDoubleFunction<Line> figure) {
    return term.figure()
        .<Predicate<Line>>map(limit -> line -> term.how().holds(figure.applyAsDouble(line), limit))
        .orElse(_ -> true);
  }

  private static Predicate<Line> time(Term term, Instant now, ZoneId zone, Times holds) {
    return TypedTime.parse(term.value(), now, zone)
        .map(Instant::toEpochMilli)
        .<Predicate<Line>>map(limit -> line -> holds.test(line.requested(), limit))
        .orElse(_ -> true);
  }

  private static boolean startsWith(String text, String lower) {
    return text.regionMatches(true, 0, lower, 0, lower.length());
  }

  private interface Times {
    boolean test(long at, long limit);
  }
}
