package evcharging.central.console;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/// The keys of the window, in one list: what acts and what F1 shows is the same.
final class Shortcuts {
  private final List<Shortcut> all = new ArrayList<>();

  /// @param textKey of what it does; empty keeps it out of the key list
  record Shortcut(KeyCombination keys, String textKey, Runnable act) {}

  Shortcuts add(String keys, String textKey, Runnable act) {
    all.add(new Shortcut(KeyCombination.valueOf(keys), textKey, act));
    return this;
  }

  List<Shortcut> all() {
    return List.copyOf(all);
  }

  /// Acts if the key is one of ours; nobody else sees it then.
  void handle(KeyEvent event) {
    Optional<Shortcut> hit = all.stream().filter(each -> each.keys().match(event)).findFirst();
    hit.ifPresent(
        shortcut -> {
          event.consume();
          shortcut.act().run();
        });
  }
}
