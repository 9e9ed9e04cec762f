package evcharging.central.console.export;

import java.util.Optional;
import java.util.function.Function;
import javafx.scene.control.TableCell;
import org.kordamp.ikonli.javafx.FontIcon;

/// A cell of words, with a glyph in front if the row has one.
final class GlyphCell<T> extends TableCell<T, String> {
  private final Function<? super T, Optional<Glyph>> glyphs;
  private final FontIcon icon = new FontIcon();
  private String dress = "";

  GlyphCell(Function<? super T, Optional<Glyph>> glyphs) {
    this.glyphs = glyphs;
    icon.getStyleClass().add("sign-glyph");
  }

  @Override
  protected void updateItem(String text, boolean empty) {
    super.updateItem(text, empty);
    T row = empty || getTableRow() == null ? null : getTableRow().getItem();
    Optional<Glyph> glyph = row == null ? Optional.empty() : glyphs.apply(row);
    setText(row == null ? null : text);
    setGraphic(glyph.isPresent() ? icon : null);
    getStyleClass().remove(dress);
    dress = glyph.map(Glyph::styleClass).orElse("");
    glyph.ifPresent(
        shown -> {
          icon.setIconCode(shown.ikon());
          getStyleClass().add(dress);
        });
  }
}
