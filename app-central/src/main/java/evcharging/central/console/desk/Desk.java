package evcharging.central.console.desk;

import evcharging.styles.Look;
import evcharging.styles.text.Texts;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.value.ObservableValue;

/// What every pane is given.
///
/// @param texts of the shell; a pane adds its own with [Texts#with]
/// @param look dresses the windows and dialogs a pane opens
/// @param operator who is signed in; empty while the console is locked
/// @param acting how a button acts
/// @param background where questions that take time are asked
/// @param navigation to other panes
/// @param sounds whether alarms may be heard at this console: the switch of whoever is signed in
/// @param calm whether nothing flashes at this console
public record Desk(
    ConsoleSources sources,
    Texts texts,
    Look look,
    ObservableValue<Optional<Operator>> operator,
    Acting acting,
    Background background,
    Navigation navigation,
    BooleanProperty sounds,
    BooleanProperty calm) {}
