package evcharging.cp.engine;

import evcharging.config.Fault;
import evcharging.cp.point.PointInput;
import evcharging.cp.point.PointView;
import evcharging.domain.SessionId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Plays people at the point: steps separated by `;` or line ends.
///
/// `at 3s plug` counts from the start, once. `when authorised plug`, `when supplying after 20s
/// unplug` and `when ended after 1s unplug` count from that moment of a session, of every session.
/// Times are `250ms`, `3s`, `2m`; `#` begins a comment. One thread.
final class Script {
  private static final Pattern AT = Pattern.compile("at (\\S+) (\\S+)");
  private static final Pattern WHEN =
      Pattern.compile("when (authorised|supplying|ended)(?: after (\\S+))? (\\S+)");
  private static final Pattern TIME = Pattern.compile("(\\d{1,7})(ms|s|m)");

  private final List<Step> steps;
  private final Function<String, Optional<PointInput>> acts;
  private final PriorityQueue<Due> due = new PriorityQueue<>(Comparator.comparingLong(Due::nanos));
  private Optional<SessionId> session = Optional.empty();
  private boolean supplying;
  private boolean begun;

  private enum Moment {
    START,
    AUTHORISED,
    SUPPLYING,
    ENDED
  }

  private record Step(Moment moment, long afterNanos, String act) {}

  private record Due(long nanos, String act) {}

  private Script(List<Step> steps, Function<String, Optional<PointInput>> acts) {
    this.steps = steps;
    this.acts = acts;
  }

  /// @throws Fault `SCRIPT-UNREADABLE`, naming the step
  static Script parse(String text, Acts acts) {
    List<Step> steps = new ArrayList<>();
    for (String step : text.replaceAll("#[^\n]*", "").split("[;\n]")) {
      if (!step.isBlank()) {
        steps.add(step(step.strip().replaceAll("\\s+", " "), acts));
      }
    }
    return new Script(steps, acts::named);
  }

  private static Step step(String text, Acts acts) {
    Matcher at = AT.matcher(text);
    Matcher when = WHEN.matcher(text);
    Optional<Step> step = Optional.empty();
    if (at.matches()) {
      step = nanos(at.group(1)).map(n -> new Step(Moment.START, n, at.group(2)));
    } else if (when.matches()) {
      Moment moment = Moment.valueOf(when.group(1).toUpperCase(java.util.Locale.ROOT));
      String after = when.group(2) == null ? "0s" : when.group(2);
      step = nanos(after).map(n -> new Step(moment, n, when.group(3)));
    }
    return step.filter(s -> acts.named(s.act()).isPresent())
        .orElseThrow(
            () ->
                new Fault(
                    "SCRIPT-UNREADABLE",
                    "The script does not understand '"
                        + text
                        + "'; a step is 'at 3s ACT' or 'when authorised|supplying|ended [after 3s]"
                        + " ACT' with one of "
                        + Acts.WORDS
                        + "."));
  }

  private static Optional<Long> nanos(String time) {
    Matcher matcher = TIME.matcher(time);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    long unit =
        switch (matcher.group(2)) {
          case "ms" -> 1_000_000L;
          case "s" -> 1_000_000_000L;
          default -> 60_000_000_000L;
        };
    return Optional.of(Long.parseLong(matcher.group(1)) * unit);
  }

  /// What is to be done by now, in its order.
  ///
  /// @param nanos the monotonic clock
  List<PointInput> look(long nanos, PointView view) {
    if (!begun) {
      begun = true;
      plan(Moment.START, nanos);
    }
    Optional<SessionId> now = view.session().map(PointView.Session::id);
    boolean supplyingNow = view.contactorClosed();
    if (session.isPresent() && !session.equals(now)) {
      plan(Moment.ENDED, nanos);
      supplying = false;
    }
    if (now.isPresent() && !now.equals(session)) {
      plan(Moment.AUTHORISED, nanos);
    }
    if (supplyingNow && !supplying) {
      plan(Moment.SUPPLYING, nanos);
    }
    session = now;
    supplying = supplyingNow;
    return takeDue(nanos);
  }

  private void plan(Moment moment, long nanos) {
    steps.stream()
        .filter(step -> step.moment() == moment)
        .forEach(step -> due.add(new Due(nanos + step.afterNanos(), step.act())));
  }

  private List<PointInput> takeDue(long nanos) {
    List<PointInput> now = new ArrayList<>();
    while (!due.isEmpty() && due.peek().nanos() <= nanos) {
      acts.apply(due.poll().act()).ifPresent(now::add);
    }
    return now;
  }
}
