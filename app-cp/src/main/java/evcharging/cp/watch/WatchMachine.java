package evcharging.cp.watch;

import evcharging.wire.FromMonitor.Verdict;
import evcharging.wire.ToMonitor;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// One Monitor: tells Central what the Engine's health is, at every change and after every welcome,
/// and prints what the project document shows (requirement M-01).
///
/// Before the first probe it has no verdict and tells none.
public final class WatchMachine {
  private final String engine;
  private final int okLineEvery;
  private Optional<Verdict> verdict = Optional.empty();
  private boolean connected;
  private boolean centralFound;
  private boolean running;
  private int oksUnprinted;

  /// @param engine where the Engine is, for people: `127.0.0.1:9101`
  /// @param okLineEvery prints `STATUS OK` for every so many good probes, at least 1
  public WatchMachine(String engine, int okLineEvery) {
    this.engine = engine;
    this.okLineEvery = okLineEvery;
  }

  /// The newest verdict, if there was a probe yet.
  public Optional<Verdict> verdict() {
    return verdict;
  }

  public List<WatchEffect> on(WatchInput input) {
    List<WatchEffect> out = new ArrayList<>();
    switch (input) {
      case WatchInput.RegistryVouched _ -> print(out, "Authenticated at Registry ✓");
      case WatchInput.CentralFound _ -> centralFound(out);
      case WatchInput.CentralLost _ -> centralFound = false;
      case WatchInput.CentralSaid said -> centralSaid(out, said.message());
      case WatchInput.EngineAnswered answer -> answered(out, answer);
      case WatchInput.EngineSilent silence -> silent(out, silence.reason());
    }
    return List.copyOf(out);
  }

  private void centralFound(List<WatchEffect> out) {
    centralFound = true;
    print(out, "Authenticated at Central ✓");
    if (!running) {
      running = true;
      print(out, "Monitor running, engine = " + engine);
    }
    verdict.ifPresent(known -> out.add(new WatchEffect.TellCentral(known)));
  }

  private void centralSaid(List<WatchEffect> out, ToMonitor message) {
    switch (message) {
      case ToMonitor.PointIs _ -> {}
      case ToMonitor.NotUnderstood told -> print(out, told.sentence());
      case ToMonitor.GoAway goAway -> print(out, "Turned away by Central: " + goAway.reason());
    }
  }

  private void answered(List<WatchEffect> out, WatchInput.EngineAnswered answer) {
    if (!connected) {
      connected = true;
      oksUnprinted = 0;
      print(out, "CONNECTED to Engine ✓");
    }
    boolean changed = conclude(out, new Verdict(answer.ok(), answer.reason()));
    if (!answer.ok()) {
      if (changed) {
        print(out, "STATUS KO: " + answer.reason());
      }
    } else if (changed || ++oksUnprinted >= okLineEvery) {
      oksUnprinted = 0;
      print(out, "STATUS OK");
    }
  }

  private void silent(List<WatchEffect> out, String reason) {
    boolean wasConnected = connected;
    connected = false;
    boolean first = verdict.isEmpty();
    conclude(out, new Verdict(false, reason));
    if (wasConnected) {
      print(out, "Engine LOST ×: " + reason);
      print(out, "STATUS DISCONNECTED");
    } else if (first) {
      print(out, "Waiting for the Engine at " + engine + ": " + reason);
    }
  }

  /// @return true if that is news
  private boolean conclude(List<WatchEffect> out, Verdict now) {
    boolean news = verdict.map(before -> !before.equals(now)).orElse(true);
    verdict = Optional.of(now);
    if (news && centralFound) {
      out.add(new WatchEffect.TellCentral(now));
    }
    return news;
  }

  private static void print(List<WatchEffect> out, String line) {
    out.add(new WatchEffect.Print(line));
  }
}
