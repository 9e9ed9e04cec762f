package evcharging.central.console.sessions;

import evcharging.central.console.PaneDemo;
import evcharging.central.journal.SessionFilter;
import evcharging.central.journal.SessionState;
import java.util.Set;

/// The sessions pane on 1,500 sessions that the real rules made.
public final class SessionsDemoMain {
  private SessionsDemoMain() {}

  public static void main(String[] arguments) {
    try (PaneDemo demo = new PaneDemo(1_500)) {
      demo.run(
          arguments,
          SessionsPane::new,
          (desk, pane) ->
              desk
                  .sources()
                  .ledger()
                  .sessions(SessionFilter.NEWEST.that(Set.of(SessionState.CLOSED)))
                  .stream()
                  .skip(7)
                  .findFirst()
                  .ifPresent(
                      row -> {
                        pane.seek(row.session().value());
                        pane.search("");
                      }));
    }
    System.exit(0);
  }
}
