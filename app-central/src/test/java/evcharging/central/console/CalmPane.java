package evcharging.central.console;

import evcharging.central.console.desk.Pane;
import evcharging.central.core.NetworkView;
import java.util.List;
import java.util.Optional;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignB;

/// A pane of which nothing is asked, for tests of the frame around it.
class CalmPane implements Pane {
  private final String code;
  private final StackPane content = new StackPane();

  CalmPane(String code) {
    this.code = code;
    content.getStyleClass().add("calm");
  }

  static PaneKind kind(String code) {
    return new PaneKind(code, MaterialDesignB.BUG, false, _ -> new CalmPane(code));
  }

  /// A console of these panes, without drawer and banner.
  static Panes only(PaneKind... kinds) {
    return new Panes(List.of(kinds), Optional.empty(), Optional.empty());
  }

  @Override
  public String code() {
    return code;
  }

  @Override
  public Ikon glyph() {
    return MaterialDesignB.BUG;
  }

  @Override
  public Region content() {
    return content;
  }

  final StackPane stack() {
    return content;
  }

  @Override
  public void show(NetworkView view) {}
}
