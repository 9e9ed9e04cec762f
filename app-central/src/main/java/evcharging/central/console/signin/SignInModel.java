package evcharging.central.console.signin;

import evcharging.central.console.desk.Background;
import evcharging.central.console.desk.ConsoleSources;
import evcharging.central.console.desk.Operator;
import evcharging.central.core.NetworkView;
import evcharging.central.network.Account;
import evcharging.central.network.AccountEvent;
import evcharging.central.network.Command;
import evcharging.central.network.Origin;
import evcharging.crypto.Busy;
import evcharging.crypto.PasswordHash;
import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

/// Signs operators in and out. No nodes. Every try is in the audit log; a wrong name and a wrong
/// secret get the same answer after the same time.
public final class SignInModel {
  static final String UNKNOWN = "unknown";

  private final ConsoleSources sources;
  private final Background background;
  private final AccountLock lock;
  private final ObjectProperty<Optional<Operator>> operator =
      new SimpleObjectProperty<>(Optional.empty());
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
  private final ReadOnlyObjectWrapper<Optional<First>> first =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Answer> answer = new ReadOnlyObjectWrapper<>(Answer.NONE);

  /// What the card says.
  ///
  /// @param textKey empty for nothing
  /// @param rest how long no try is looked at
  record Answer(String textKey, Duration rest) {
    static final Answer NONE = new Answer("", Duration.ZERO);
  }

  /// What the first operator of a new network signs in with.
  record First(String name, String secret) {}

  public SignInModel(ConsoleSources sources, Background background, LongSupplier nanos) {
    this.sources = sources;
    this.background = background;
    this.lock = new AccountLock(nanos);
  }

  /// Who is signed in; empty while locked.
  public ObjectProperty<Optional<Operator>> operatorProperty() {
    return operator;
  }

  ReadOnlyBooleanProperty busyProperty() {
    return busy.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<Answer> answerProperty() {
    return answer.getReadOnlyProperty();
  }

  /// While nobody has noted it yet.
  ReadOnlyObjectProperty<Optional<First>> firstProperty() {
    return first.getReadOnlyProperty();
  }

  /// Shows a secret that exists nowhere else, until it is [#noted()].
  public void showFirst(String name, String secret) {
    first.set(Optional.of(new First(name, secret)));
  }

  /// It is not kept any longer.
  public void noted() {
    first.set(Optional.empty());
  }

  /// Answers in [#operatorProperty] or [#answerProperty].
  public void signIn(String name, String secret) {
    if (busy.get()) {
      return;
    }
    Optional<Account> account = Optional.ofNullable(sources.view().get().operators().get(name));
    String counted = account.map(Account::name).orElse(UNKNOWN);
    Duration rest = lock.rest(counted);
    if (!rest.isZero()) {
      answer.set(new Answer("sign-in.wait", rest));
      return;
    }
    busy.set(true);
    answer.set(Answer.NONE);
    background.ask(
        () -> check(account, secret),
        right -> checked(account, counted, right),
        _ -> {
          busy.set(false);
          answer.set(new Answer("sign-in.busy", Duration.ZERO));
        });
  }

  private boolean check(Optional<Account> account, String secret) {
    try {
      return account.isPresent()
          ? sources.secrets().verify(secret, new PasswordHash(account.get().hash()))
          : sources.secrets().refuseUnknown(PasswordHash.Profile.PEOPLE_OPERATOR, secret);
    } catch (Busy e) {
      throw new IllegalStateException(e);
    }
  }

  private void checked(Optional<Account> account, String counted, boolean right) {
    busy.set(false);
    if (right && account.isPresent()) {
      Account who = account.get();
      lock.succeeded(who.name());
      operator.set(Optional.of(new Operator(who.name(), who.role())));
      note(new AccountEvent.OperatorSignedIn(who.name(), who.role()));
    } else {
      note(new AccountEvent.OperatorSignInFailed(counted, lock.failed(counted)));
      answer.set(new Answer("sign-in.wrong", Duration.ZERO));
    }
  }

  /// @param idle nobody touched the console for too long
  public void signOut(boolean idle) {
    operator
        .get()
        .ifPresent(
            who -> {
              operator.set(Optional.empty());
              answer.set(idle ? new Answer("sign-in.was-idle", Duration.ZERO) : Answer.NONE);
              note(new AccountEvent.OperatorSignedOut(who.name(), idle));
            });
  }

  /// An account that was removed, or whose role was changed, is not signed in any more.
  public void follow(NetworkView view) {
    operator
        .get()
        .ifPresent(
            who -> {
              Account account = view.operators().get(who.name());
              if (account == null || account.role() != who.role()) {
                signOut(false);
              }
            });
  }

  private void note(AccountEvent.AtConsole event) {
    sources
        .door()
        .submit(new Command.NoteAtConsole(event), new Origin("operator:" + event.name(), "local"));
  }
}
