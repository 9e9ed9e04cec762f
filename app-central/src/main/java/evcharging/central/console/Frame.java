package evcharging.central.console;

import evcharging.central.console.desk.Part;
import evcharging.central.core.NetworkView;
import evcharging.config.LastResort;
import evcharging.styles.text.Texts;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.event.Event;
import javafx.event.EventDispatchChain;
import javafx.event.EventDispatcher;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// Holds one part of the window and keeps what goes wrong in it from everything else: whatever it
/// throws, in building, showing or at a key, a card with an incident id stands in its place. What
/// it throws where no frame is around it, [Uncaught] brings here.
@LastResort("a part of the window that throws must not stop the others, nor Central")
final class Frame<P extends Part> extends StackPane {
  private final String name;
  private final Texts texts;
  private final Supplier<? extends P> make;
  private Optional<P> part = Optional.empty();
  private boolean covered;

  /// @param name for the log and the style class
  Frame(String name, Texts texts, Supplier<? extends P> make) {
    this.name = name;
    this.texts = texts;
    this.make = make;
    getStyleClass().addAll("frame", "frame-" + name);
    setMinSize(0, 0);
    setEventDispatcher(new Guard(getEventDispatcher()));
    build();
  }

  /// Empty while it is broken.
  Optional<P> part() {
    return part;
  }

  /// Does something with the part, if it stands.
  void with(Consumer<? super P> use) {
    try {
      part.ifPresent(use);
    } catch (RuntimeException | Error e) {
      broke(e);
    }
  }

  /// What the part answers, or this if it is broken.
  <T> T ask(Function<? super P, T> question, T otherwise) {
    try {
      return part.<T>map(question).orElse(otherwise);
    } catch (RuntimeException | Error e) {
      broke(e);
      return otherwise;
    }
  }

  void show(NetworkView view) {
    with(p -> p.show(view));
  }

  /// Hides the part from whoever is not signed in.
  void cover(boolean hidden) {
    covered = hidden;
    place();
  }

  /// The children are laid out here, and not after this by the toolkit, so that what throws then is
  /// this part's and nobody else's.
  @Override
  protected void layoutChildren() {
    super.layoutChildren();
    try {
      getChildren().stream().filter(Parent.class::isInstance).forEach(c -> ((Parent) c).layout());
    } catch (RuntimeException | Error e) {
      broke(e);
    }
  }

  private void place() {
    part.ifPresent(p -> getChildren().setAll(covered ? coverCard() : p.content()));
  }

  private Label coverCard() {
    Label words = new Label();
    words.textProperty().bind(texts.bind("locked.words"));
    words.getStyleClass().addAll("ev-muted", "covered");
    return words;
  }

  private void build() {
    try {
      P made = make.get();
      part = Optional.of(made);
      made.content();
      place();
    } catch (RuntimeException | Error e) {
      broke(e);
    }
  }

  /// Whether a class of this package is of the part's room; nobody's while it is broken.
  boolean isOf(String room) {
    return part.filter(p -> p.getClass().getPackageName().equals(room)).isPresent();
  }

  /// Puts the card in the part's place.
  void broke(Throwable what) {
    part = Optional.empty();
    getChildren().setAll(card(Incidents.log(name, what)));
  }

  private VBox card(String incident) {
    Label title = new Label();
    title.textProperty().bind(texts.bind("incident.title"));
    title.getStyleClass().add("ev-title");
    Label words = new Label();
    words.textProperty().bind(texts.bind("incident.words"));
    words.setWrapText(true);
    Label id = new Label(incident);
    id.getStyleClass().addAll("ev-mono", "incident-id");
    Button again = new Button();
    again.textProperty().bind(texts.bind("incident.again"));
    again.setOnAction(_ -> build());
    VBox card = new VBox(title, words, id, again);
    card.getStyleClass().addAll("ev-card", "incident");
    card.setMaxSize(VBox.USE_PREF_SIZE, VBox.USE_PREF_SIZE);
    return card;
  }

  /// Events of the part pass here on their way down and up again.
  private final class Guard implements EventDispatcher {
    private final EventDispatcher inside;

    private Guard(EventDispatcher inside) {
      this.inside = inside;
    }

    @Override
    public Event dispatchEvent(Event event, EventDispatchChain tail) {
      try {
        return inside.dispatchEvent(event, tail);
      } catch (RuntimeException | Error e) {
        broke(e);
        return null;
      }
    }
  }
}
