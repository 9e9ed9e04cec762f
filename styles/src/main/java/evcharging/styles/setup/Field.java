package evcharging.styles.setup;

import evcharging.setup.Question;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// One question and what stands in its field.
public final class Field {
  private final Question question;
  private final StringProperty text;
  private final ReadOnlyBooleanWrapper wrong = new ReadOnlyBooleanWrapper();

  Field(Question question, String text) {
    this.question = question;
    this.text = new SimpleStringProperty(text);
    // Said once somebody has tried to go on; unsaid as soon as it is mended.
    this.text.subscribe(now -> wrong.set(wrong.get() && !question.takes(now)));
  }

  public Question question() {
    return question;
  }

  public StringProperty textProperty() {
    return text;
  }

  public ReadOnlyBooleanProperty wrongProperty() {
    return wrong.getReadOnlyProperty();
  }

  boolean check() {
    wrong.set(!question.takes(text.get()));
    return !wrong.get();
  }
}
