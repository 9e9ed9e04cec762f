package evcharging.central.console.side;

import java.util.Optional;
import java.util.function.Predicate;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanExpression;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/// The form to enrol one more: what that does, its id, and the button, which waits for an id that
/// can be one.
public final class EnrolForm extends VBox {

  /// @param may whether this person may, now
  /// @param told what became of the last one
  public EnrolForm(
      String why,
      TextField id,
      Predicate<String> isId,
      Button go,
      BooleanExpression may,
      Optional<Node> told) {
    super(10);
    go.getStyleClass().add("accent");
    go.setDefaultButton(true);
    go.disableProperty()
        .bind(
            may.not()
                .or(
                    Bindings.createBooleanBinding(
                        () -> !isId.test(id.getText()), id.textProperty())));
    getChildren().addAll(SidePanel.sentence(why), id, go);
    told.ifPresent(getChildren()::add);
  }
}
