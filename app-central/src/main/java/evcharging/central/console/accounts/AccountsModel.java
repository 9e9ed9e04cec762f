package evcharging.central.console.accounts;

import evcharging.central.console.desk.Desk;
import evcharging.central.core.NetworkView;
import evcharging.central.network.Account;
import evcharging.central.network.Command;
import evcharging.central.network.Reply;
import evcharging.central.network.Right;
import evcharging.central.network.Role;
import evcharging.crypto.Busy;
import evcharging.crypto.MachineSecret;
import evcharging.crypto.OneTimeCode;
import evcharging.crypto.PasswordHash;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// What an admin does with accounts. No nodes. A new secret is shown once, after its hash is on
/// disk.
final class AccountsModel {
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{0,31}");

  private final Desk desk;
  private final ObservableList<Account> operators = FXCollections.observableArrayList();
  private final ObservableList<Account> tokens = FXCollections.observableArrayList();
  private final ReadOnlyObjectWrapper<Answer> answer = new ReadOnlyObjectWrapper<>(Answer.NONE);

  /// What became of the last act.
  ///
  /// @param textKey empty for nothing
  /// @param about the account
  /// @param secret shown this once; empty if there is none
  record Answer(String textKey, String about, String secret) {
    static final Answer NONE = new Answer("", "", "");
  }

  AccountsModel(Desk desk) {
    this.desk = desk;
    // Whoever signs in next does not see what the one before was shown.
    desk.operator().subscribe(_ -> answer.set(Answer.NONE));
  }

  ObservableList<Account> operators() {
    return operators;
  }

  ObservableList<Account> tokens() {
    return tokens;
  }

  ReadOnlyObjectProperty<Answer> answerProperty() {
    return answer.getReadOnlyProperty();
  }

  BooleanBinding mayAdminister() {
    return desk.acting().may(Right.ADMINISTER);
  }

  void show(NetworkView view) {
    update(operators, view.operators());
    update(tokens, view.tokens());
  }

  private static void update(ObservableList<Account> shown, Map<String, Account> now) {
    List<Account> sorted =
        now.values().stream().sorted(Comparator.comparing(Account::name)).toList();
    if (!sorted.equals(shown)) {
      shown.setAll(sorted);
    }
  }

  static boolean isName(String typed) {
    return NAME.matcher(typed).matches();
  }

  /// @param name fits [#isName]
  void addOperator(String name, Role role) {
    String secret = OneTimeCode.random().text();
    desk.background()
        .ask(
            () -> hash(secret),
            hash ->
                desk.acting()
                    .submit(
                        Right.ADMINISTER,
                        new Command.AddOperator(name, role, hash),
                        tell("accounts.operator-added", name, secret)),
            _ -> answer.set(new Answer("accounts.busy", name, "")));
  }

  private String hash(String secret) {
    try {
      return desk.sources().secrets().hash(PasswordHash.Profile.PEOPLE_OPERATOR, secret).encoded();
    } catch (Busy e) {
      throw new IllegalStateException(e);
    }
  }

  /// @param name fits [#isName]
  void createToken(String name, Role role) {
    String token = MachineSecret.random().text();
    String hash = desk.sources().tokens().of(Account.TOKEN_PURPOSE, token);
    desk.acting()
        .submit(
            Right.ADMINISTER,
            new Command.CreateToken(name, role, hash),
            tell("accounts.token-created", name, token));
  }

  void removeOperator(String name) {
    desk.acting()
        .submit(
            Right.ADMINISTER,
            new Command.RemoveOperator(name),
            tell("accounts.operator-removed", name, ""));
  }

  void revokeToken(String name) {
    desk.acting()
        .submit(
            Right.ADMINISTER,
            new Command.RevokeToken(name),
            tell("accounts.token-revoked", name, ""));
  }

  private Consumer<Reply> tell(String textKey, String name, String secret) {
    return reply ->
        answer.set(
            reply instanceof Reply.Refused(var refusal)
                ? new Answer("accounts.refused", name + ": " + refusal.sentence(), "")
                : new Answer(textKey, name, secret));
  }
}
