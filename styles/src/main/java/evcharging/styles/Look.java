package evcharging.styles;

import java.util.Collections;
import java.util.Set;
import java.util.WeakHashMap;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;

/// The theme of a program, switched live in every scene it has dressed: windows, detached panes,
/// dialogs. (Menus, tooltips and other pop-ups take the look of the window they belong to.)
public final class Look {
  private final ObjectProperty<Theme> theme;
  private final Set<Scene> dressed = Collections.newSetFromMap(new WeakHashMap<>());

  public Look(Theme first) {
    this.theme = new SimpleObjectProperty<>(this, "theme", first);
    theme.subscribe(chosen -> dressed.forEach(chosen::applyTo));
  }

  public ObjectProperty<Theme> themeProperty() {
    return theme;
  }

  public Theme theme() {
    return theme.get();
  }

  /// Dresses the scene now and whenever the theme changes. The scene is not kept alive.
  public void dress(Scene scene) {
    dressed.add(scene);
    theme.get().applyTo(scene);
  }
}
