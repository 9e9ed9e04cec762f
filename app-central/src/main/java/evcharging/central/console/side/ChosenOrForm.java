package evcharging.central.console.side;

import evcharging.styles.text.Texts;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.scene.Node;
import javafx.scene.layout.VBox;

/// What stands beside a list whose rows are enrolled here: the chosen row with what can be done, or
/// the form to enrol one more. An act is asked about first, below the facts of its row.
///
/// @param <R> a row
/// @param <K> what a row is chosen by
public final class ChosenOrForm<R, K> {
  /// What is drawn.
  ///
  /// @param <R> a row
  public interface Face<R> {
    /// What of a row is looked at: it is drawn anew when this changes. Ages alone do not disturb
    /// who is reading.
    String facts(R row);

    String title(R row);

    /// @param question where an act is asked about
    List<Node> parts(R row, Node question);

    String formTitle();

    Node form();
  }

  private final SidePanel panel;
  private final VBox question = new VBox();
  private final ObjectProperty<Optional<K>> chosen;
  private final Supplier<Optional<R>> row;
  private final Face<R> face;
  private boolean enrolling;
  private String drawn = "";

  /// @param room of the closing button: its id is `<room>-close`
  /// @param row the chosen one, as it is now
  public ChosenOrForm(
      Texts texts,
      String room,
      String closeKey,
      ObjectProperty<Optional<K>> chosen,
      Supplier<Optional<R>> row,
      Face<R> face) {
    this.panel = new SidePanel(texts, room, closeKey, this::close);
    this.chosen = chosen;
    this.row = row;
    this.face = face;
  }

  /// From now on it is drawn, whenever another row is chosen or the language is.
  public void begin(Texts texts) {
    chosen.subscribe(_ -> another());
    texts.languageProperty().subscribe(this::refresh);
  }

  public SidePanel node() {
    return panel;
  }

  /// Shows the form.
  public void enrol() {
    chosen.set(Optional.empty());
    enrolling = true;
    refresh();
  }

  private void close() {
    enrolling = false;
    chosen.set(Optional.empty());
    refresh();
  }

  private void another() {
    enrolling = enrolling && chosen.get().isEmpty();
    question.getChildren().clear();
    refresh();
  }

  /// Draws anew if something about the row changed.
  public void follow() {
    if (!enrolling && !drawn.equals(facts())) {
      refresh();
    }
  }

  private String facts() {
    return row.get().map(face::facts).orElse("");
  }

  public void refresh() {
    drawn = facts();
    Optional<R> now = row.get();
    if (enrolling) {
      panel.show(face.formTitle(), face.form());
    } else if (now.isPresent()) {
      panel.show(face.title(now.get()), face.parts(now.get(), question).toArray(Node[]::new));
    } else {
      panel.hide();
    }
  }

  /// Asks before it acts.
  ///
  /// @param effect what will happen, in whole sentences
  /// @param act the word on the button that does it
  public void ask(String effect, String cancel, String act, Runnable yes) {
    Runnable away = question.getChildren()::clear;
    question
        .getChildren()
        .setAll(
            new AskFirst(
                effect,
                cancel,
                away,
                act,
                () -> {
                  away.run();
                  yes.run();
                }));
  }
}
