package evcharging.central.console;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// Panes that stand in a window of their own.
final class Detached {
  private final Shell shell;
  private final BiFunction<String, StackPane, Runnable> opener;
  private final Map<String, Runnable> closers = new HashMap<>();
  private Consumer<Detached> onChange = _ -> {};

  /// @param opener opens a window for the pane's code with this root and says how it is closed
  Detached(Shell shell, BiFunction<String, StackPane, Runnable> opener) {
    this.shell = shell;
    this.opener = opener;
  }

  void onChange(Consumer<Detached> told) {
    onChange = told;
  }

  boolean has(String code) {
    return closers.containsKey(code);
  }

  List<String> all() {
    return List.copyOf(closers.keySet());
  }

  void toggle(String code) {
    if (has(code)) {
      bringBack(code);
    } else {
      detach(code);
    }
  }

  void detach(String code) {
    if (has(code) || !shell.kinds().containsKey(code)) {
      return;
    }
    Runnable[] close = {() -> {}};
    closers.put(code, () -> close[0].run());
    onChange.accept(this);
    StackPane root = new StackPane(shell.pane(code));
    root.getStyleClass().addAll("ev-page", "detached");
    root.getStylesheets().add(ConsoleWindow.STYLE);
    close[0] = opener.apply(code, root);
  }

  /// Its window was closed, or is closed now.
  void bringBack(String code) {
    Runnable close = closers.remove(code);
    if (close != null) {
      ((StackPane) shell.pane(code).getParent()).getChildren().clear();
      close.run();
      onChange.accept(this);
    }
  }

  void bringAllBack() {
    new ArrayList<>(closers.keySet()).forEach(this::bringBack);
  }

  /// What stands in the pane's place meanwhile.
  Region placeholder(String code) {
    Label words = new Label();
    words.textProperty().bind(shell.desk().texts().bind("detached.words"));
    words.setWrapText(true);
    Button back = new Button();
    back.setId("bring-back");
    back.textProperty().bind(shell.desk().texts().bind("detached.back"));
    back.setOnAction(_ -> bringBack(code));
    VBox card = new VBox(10, words, back);
    card.getStyleClass().add("ev-card");
    card.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    return new StackPane(card);
  }
}
