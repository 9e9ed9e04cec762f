package evcharging.cp.watch;

import static org.assertj.core.api.Assertions.assertThat;

import evcharging.wire.FromMonitor.Verdict;
import evcharging.wire.ToMonitor;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class WatchMachineTest {
  private final WatchMachine machine = new WatchMachine("127.0.0.1:9101", 2);
  private final List<String> printed = new ArrayList<>();
  private final List<Verdict> told = new ArrayList<>();

  @Test
  @Tag("M-01")
  void itPrintsWhatTheDocumentShows() {
    on(new WatchInput.RegistryVouched());
    on(new WatchInput.CentralFound());
    on(ok());
    on(ok());
    on(ok());
    on(new WatchInput.EngineSilent("0 bytes read on a total of 1 expected bytes"));
    assertThat(printed)
        .containsExactly(
            "Authenticated at Registry ✓",
            "Authenticated at Central ✓",
            "Monitor running, engine = 127.0.0.1:9101",
            "CONNECTED to Engine ✓",
            "STATUS OK",
            "STATUS OK",
            "Engine LOST ×: 0 bytes read on a total of 1 expected bytes",
            "STATUS DISCONNECTED");
  }

  @Test
  void centralIsToldChangesOnly() {
    on(new WatchInput.CentralFound());
    assertThat(told).isEmpty();
    on(ok());
    on(ok());
    on(new WatchInput.EngineAnswered(false, "the fan stands still"));
    on(new WatchInput.EngineAnswered(false, "the fan stands still"));
    on(ok());
    assertThat(told)
        .containsExactly(
            new Verdict(true, "OK"),
            new Verdict(false, "the fan stands still"),
            new Verdict(true, "OK"));
  }

  @Test
  void theNewestVerdictIsToldAtEveryWelcomeAndNothingWithoutCentral() {
    on(ok());
    assertThat(told).isEmpty();
    on(new WatchInput.CentralFound());
    assertThat(told).containsExactly(new Verdict(true, "OK"));
    on(new WatchInput.CentralLost());
    on(new WatchInput.EngineSilent("no answer in time"));
    assertThat(told).hasSize(1);
    on(new WatchInput.CentralFound());
    assertThat(told.getLast()).isEqualTo(new Verdict(false, "no answer in time"));
  }

  @Test
  void anEngineThatWasNeverThereIsWaitedForInOneLine() {
    on(new WatchInput.EngineSilent("nobody listens there"));
    on(new WatchInput.EngineSilent("nobody listens there"));
    assertThat(printed)
        .containsExactly("Waiting for the Engine at 127.0.0.1:9101: nobody listens there");
    on(ok());
    assertThat(printed).contains("CONNECTED to Engine ✓", "STATUS OK");
  }

  @Test
  void beingSentAwayIsSaid() {
    on(new WatchInput.CentralSaid(new ToMonitor.GoAway("the keys are revoked")));
    assertThat(printed).containsExactly("Turned away by Central: the keys are revoked");
  }

  private static WatchInput ok() {
    return new WatchInput.EngineAnswered(true, "OK");
  }

  private void on(WatchInput input) {
    for (WatchEffect effect : machine.on(input)) {
      switch (effect) {
        case WatchEffect.Print print -> printed.add(print.line());
        case WatchEffect.TellCentral tell -> told.add((Verdict) tell.message());
      }
    }
  }
}
