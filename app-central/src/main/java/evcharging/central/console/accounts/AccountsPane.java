package evcharging.central.console.accounts;

import evcharging.central.console.desk.Desk;
import evcharging.central.console.desk.Pane;
import evcharging.central.console.export.ListFrame;
import evcharging.central.console.side.AskFirst;
import evcharging.central.core.NetworkView;
import evcharging.central.network.Account;
import evcharging.central.network.Role;
import evcharging.styles.text.Texts;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleStringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;

/// Operators at the left, tokens at the right; each list with a line to add one.
public final class AccountsPane implements Pane {
  private static final List<Role> OF_PEOPLE =
      List.of(Role.VIEWER, Role.OPERATOR, Role.ADMIN, Role.AUDITOR);
  private static final List<Role> OF_PROGRAMS =
      List.of(Role.VIEWER, Role.OPERATOR, Role.ADMIN, Role.AUDITOR, Role.WEATHER);

  private final Texts texts;
  private final AccountsModel model;
  private final VBox content;

  public AccountsPane(Desk desk) {
    this.texts = desk.texts().with(AccountsTexts.BUNDLE);
    this.model = new AccountsModel(desk);
    VBox operators =
        half("operators", model.operators(), OF_PEOPLE, model::addOperator, model::removeOperator);
    VBox tokens =
        half("tokens", model.tokens(), OF_PROGRAMS, model::createToken, model::revokeToken);
    HBox halves = new HBox(12, operators, tokens);
    HBox.setHgrow(operators, Priority.ALWAYS);
    HBox.setHgrow(tokens, Priority.ALWAYS);
    VBox.setVgrow(halves, Priority.ALWAYS);
    content = new VBox(10, answer(), halves);
    content.getStyleClass().addAll("ev-page", "accounts-pane");
    content.getStylesheets().add(ListFrame.STYLE);
  }

  @Override
  public String code() {
    return "accounts";
  }

  @Override
  public Ikon glyph() {
    return MaterialDesignA.ACCOUNT_KEY_OUTLINE;
  }

  @Override
  public Region content() {
    return content;
  }

  @Override
  public void show(NetworkView view) {
    model.show(view);
  }

  /// The secret stands in a field of its own, so that it can be selected and copied.
  private VBox answer() {
    Label words = new Label();
    words.setId("accounts-answer");
    words.setWrapText(true);
    words
        .textProperty()
        .bind(
            Bindings.createStringBinding(
                () -> {
                  AccountsModel.Answer now = model.answerProperty().get();
                  return now.textKey().isEmpty() ? "" : texts.get(now.textKey(), now.about());
                },
                model.answerProperty(),
                texts.languageProperty()));
    TextField secret = new TextField();
    secret.setId("accounts-secret");
    secret.setEditable(false);
    secret.getStyleClass().add("ev-mono");
    secret.accessibleTextProperty().bind(texts.bind("accounts.secret"));
    secret.textProperty().bind(model.answerProperty().map(AccountsModel.Answer::secret));
    secret.visibleProperty().bind(secret.textProperty().isNotEmpty());
    secret.managedProperty().bind(secret.visibleProperty());
    VBox box = new VBox(6, words, secret);
    box.getStyleClass().add("ev-card");
    box.visibleProperty().bind(words.textProperty().isNotEmpty());
    box.managedProperty().bind(box.visibleProperty());
    return box;
  }

  private VBox half(
      String kind,
      ObservableList<Account> accounts,
      List<Role> roles,
      BiConsumer<String, Role> add,
      Consumer<String> remove) {
    Label title = new Label();
    title.textProperty().bind(texts.bind("accounts." + kind));
    title.getStyleClass().add("ev-title");
    TableView<Account> table = table(kind, accounts);
    Button gone = new Button();
    gone.setId(kind + "-remove");
    gone.getStyleClass().add("danger");
    gone.textProperty().bind(texts.bind("accounts." + kind + ".remove"));
    gone.disableProperty()
        .bind(
            model
                .mayAdminister()
                .not()
                .or(table.getSelectionModel().selectedItemProperty().isNull()));
    VBox question = new VBox();
    question.managedProperty().bind(Bindings.isNotEmpty(question.getChildren()));
    gone.setOnAction(
        _ -> ask(kind, table.getSelectionModel().getSelectedItem().name(), question, remove));
    // The question is about what was chosen, in the language of then.
    table.getSelectionModel().selectedItemProperty().subscribe(_ -> question.getChildren().clear());
    texts.languageProperty().subscribe(_ -> question.getChildren().clear());
    VBox half = new VBox(8, title, table, gone, question, form(kind, roles, add));
    VBox.setVgrow(table, Priority.ALWAYS);
    half.setMinWidth(0);
    half.setPrefWidth(400);
    return half;
  }

  private void ask(String kind, String name, VBox question, Consumer<String> remove) {
    AskFirst first =
        new AskFirst(
            texts.get("accounts." + kind + ".effect", name),
            texts.get("accounts.cancel"),
            question.getChildren()::clear,
            texts.get("accounts." + kind + ".remove"),
            () -> {
              question.getChildren().clear();
              remove.accept(name);
            });
    question.getChildren().setAll(first);
    first.lookup("#ask-cancel").requestFocus();
  }

  private FlowPane form(String kind, List<Role> roles, BiConsumer<String, Role> add) {
    TextField name = new TextField();
    name.setId(kind + "-name");
    name.promptTextProperty().bind(texts.bind("accounts.name"));
    name.accessibleTextProperty().bind(texts.bind("accounts." + kind + ".name"));
    ChoiceBox<Role> role = new ChoiceBox<>(FXCollections.observableArrayList(roles));
    role.setId(kind + "-role");
    role.setValue(Role.VIEWER);
    role.accessibleTextProperty().bind(texts.bind("accounts.role"));
    texts.languageProperty().subscribe(_ -> role.setConverter(new RoleName(texts)));
    Button make = new Button();
    make.setId(kind + "-add");
    make.textProperty().bind(texts.bind("accounts." + kind + ".add"));
    make.disableProperty()
        .bind(
            model
                .mayAdminister()
                .not()
                .or(
                    Bindings.createBooleanBinding(
                        () -> !AccountsModel.isName(name.getText()), name.textProperty())));
    Runnable act =
        () -> {
          add.accept(name.getText(), role.getValue());
          name.clear();
        };
    make.setOnAction(_ -> act.run());
    name.setOnAction(_ -> make.fire());
    FlowPane form = new FlowPane(8, 8, name, role, make);
    form.setAlignment(Pos.CENTER_LEFT);
    return form;
  }

  private TableView<Account> table(String kind, ObservableList<Account> accounts) {
    TableView<Account> table = new TableView<>(accounts);
    table.getStyleClass().addAll("dense", "list-table");
    table.setId(kind);
    table.getColumns().add(column("accounts.name", Account::name));
    table
        .getColumns()
        .add(column("accounts.role", account -> new RoleName(texts).toString(account.role())));
    table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_LAST_COLUMN);
    table.accessibleTextProperty().bind(texts.bind("accounts." + kind));
    Label none = new Label();
    none.textProperty().bind(texts.bind("accounts.none"));
    table.setPlaceholder(none);
    texts.languageProperty().subscribe(_ -> table.refresh());
    return table;
  }

  private TableColumn<Account, String> column(String key, Function<Account, String> text) {
    TableColumn<Account, String> column = new TableColumn<>();
    column.textProperty().bind(texts.bind(key));
    column.setPrefWidth(180);
    column.setCellValueFactory(row -> new SimpleStringProperty(text.apply(row.getValue())));
    return column;
  }

  /// Roles by name, in the language of the moment.
  private static final class RoleName extends StringConverter<Role> {
    private final Texts texts;

    private RoleName(Texts texts) {
      this.texts = texts;
    }

    @Override
    public String toString(Role role) {
      return role == null ? "" : texts.get("role." + role.name().toLowerCase(Locale.ROOT));
    }

    @Override
    public Role fromString(String name) {
      throw new UnsupportedOperationException("nobody types a role");
    }
  }
}
