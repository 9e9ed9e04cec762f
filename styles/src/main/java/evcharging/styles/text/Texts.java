package evcharging.styles.text;

import java.text.MessageFormat;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;

/// The words of a program in the language of the moment. A room brings its own [Bundle]; those
/// given first win. A key nobody knows is shown as `‹key›`: visible, and no reason to lose a pane.
public final class Texts {
  /// Words of states, alarms, themes, ages and units: part of every [Texts].
  public static final Bundle OWN = new Bundle(Texts.class, "texts");

  private final ObjectProperty<Language> language;
  private final List<Bundle> bundles;
  private final ZoneId zone;
  private Formats formats;

  /// @param zone where the people are who read: times are shown in it
  public Texts(Language first, ZoneId zone, Bundle... ofRooms) {
    this.language = new SimpleObjectProperty<>(this, "language", first);
    this.zone = zone;
    this.bundles = Stream.concat(Arrays.stream(ofRooms), Stream.of(OWN)).toList();
    this.formats = new Formats(first, zone, OWN);
  }

  /// The same language, switched together, with the words of another room in front.
  public Texts with(Bundle ofRoom) {
    Bundle[] all = Stream.concat(Stream.of(ofRoom), bundles.stream()).toArray(Bundle[]::new);
    Texts wider = new Texts(language(), zone, all);
    wider.language.bindBidirectional(language);
    return wider;
  }

  /// The same words in the language of the moment, which no longer changes: for work on another
  /// thread, such as a file that is written.
  public Texts still() {
    return new Texts(language(), zone, bundles.toArray(Bundle[]::new));
  }

  public ObjectProperty<Language> languageProperty() {
    return language;
  }

  public Language language() {
    return language.get();
  }

  /// Where the people are who read.
  public ZoneId zone() {
    return zone;
  }

  /// Quantities and times in the language of the moment. Not to be kept: a switch makes a new one.
  public Formats formats() {
    // On demand: bindings hear of a new language before any listener of ours would.
    if (formats.language() != language()) {
      formats = new Formats(language(), zone, OWN);
    }
    return formats;
  }

  /// The text of the moment, with its arguments filled in.
  public String get(String key, Object... arguments) {
    String text = find(key).orElse("‹" + key + "›");
    if (arguments.length == 0) {
      return text;
    }
    return new MessageFormat(text, language().locale()).format(arguments);
  }

  /// The text as a binding that follows the language, and its arguments where they are observable.
  public StringBinding bind(String key, Object... arguments) {
    return Bindings.createStringBinding(
        () -> get(key, Arrays.stream(arguments).map(Texts::now).toArray()), follows(arguments));
  }

  private Optional<String> find(String key) {
    return bundles.stream().flatMap(each -> each.text(language(), key).stream()).findFirst();
  }

  private Observable[] follows(Object... arguments) {
    return Stream.concat(
            Stream.of(language),
            Arrays.stream(arguments)
                .filter(Observable.class::isInstance)
                .map(Observable.class::cast))
        .toArray(Observable[]::new);
  }

  private static Object now(Object argument) {
    return argument instanceof ObservableValue<?> changing ? changing.getValue() : argument;
  }
}
