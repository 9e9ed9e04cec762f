package evcharging.styles;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Scene;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;

/// What a theme's names really come to, resolved by JavaFX itself.
final class NamedColours {
  private NamedColours() {}

  static Map<String, Color> in(Theme theme, Stream<String> names) {
    return FxThread.on(
        () -> {
          Pane root = new Pane();
          Scene scene = new Scene(root);
          theme.applyTo(scene);
          return names.collect(Collectors.toMap(Function.identity(), name -> resolve(root, name)));
        });
  }

  private static Color resolve(Pane root, String name) {
    Region probe = new Region();
    probe.setStyle("-fx-background-color: " + name);
    root.getChildren().add(probe);
    probe.applyCss();
    return (Color) probe.getBackground().getFills().getFirst().getFill();
  }
}
