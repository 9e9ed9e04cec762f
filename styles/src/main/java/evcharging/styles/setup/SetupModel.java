package evcharging.styles.setup;

import evcharging.domain.Secret;
import evcharging.setup.Answers;
import evcharging.setup.Contact;
import evcharging.setup.FirstRun;
import evcharging.setup.Outcome;
import evcharging.setup.Question;
import evcharging.setup.SetupPlan;
import evcharging.setup.Step;
import evcharging.setup.Trouble;
import evcharging.styles.FxFeed;
import evcharging.styles.Pace;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// A first run in front of a person: what is asked, how far the steps are, and what the person
/// does.
public final class SetupModel implements AutoCloseable {

  /// What is to be done now, and by whom.
  public enum Turn {
    /// The person answers.
    ANSWERING,
    /// The steps run.
    WORKING,
    /// The person compares the fingerprint.
    COMPARING,
    /// The person reads why it does not go on, and mends it.
    MENDING,
    /// All is set up and tested.
    DONE
  }

  /// How long a step that runs may go on when the window is closed: writing takes no longer.
  private static final long LONGEST_S = 3;

  private final SetupPlan plan;
  private final List<Field> fields;
  private final ObservableList<StepRow> steps = FXCollections.observableArrayList();
  private final ReadOnlyObjectWrapper<Turn> turn = new ReadOnlyObjectWrapper<>(Turn.ANSWERING);
  private final ExecutorService worker;
  private final FxFeed<Runnable> news =
      FxFeed.every(Pace.EVERY_PULSE, batch -> batch.forEach(Runnable::run));
  private final Answers answers;
  private Optional<FirstRun> run = Optional.empty();
  private List<String> answered = List.of();
  private volatile boolean closed;

  /// @param given answers of the command line: they stand in their fields
  /// @param broken is told of an error of ours in the middle of a step, after which nothing goes on
  public SetupModel(SetupPlan plan, Answers given, Consumer<Throwable> broken) {
    this.plan = plan;
    this.answers = given;
    this.worker =
        Executors.newSingleThreadExecutor(
            Thread.ofPlatform()
                .daemon()
                .name("setup")
                .uncaughtExceptionHandler((_, error) -> broken.accept(error))
                .factory());
    plan.questions().stream()
        .filter(question -> !question.isAsked() && !given.has(question.key()))
        .forEach(question -> answers.put(question.key(), question.proposed()));
    this.fields =
        plan.questions().stream()
            .filter(Question::isAsked)
            .map(question -> new Field(question, first(question, given)))
            .toList();
  }

  /// What stands in a field when the window opens.
  private static String first(Question question, Answers given) {
    return question.isSecret() || !given.has(question.key())
        ? question.proposed()
        : given.text(question.key());
  }

  public String machine() {
    return plan.machine();
  }

  public List<Field> fields() {
    return fields;
  }

  public ObservableList<StepRow> steps() {
    return steps;
  }

  public ReadOnlyObjectProperty<Turn> turnProperty() {
    return turn.getReadOnlyProperty();
  }

  public Turn turn() {
    return turn.get();
  }

  /// Whom the fingerprint is shown by, and which it is; while it is compared.
  public Optional<Contact> compared() {
    return turn() == Turn.COMPARING ? run.flatMap(FirstRun::contact) : Optional.empty();
  }

  /// The commands that start what was set up.
  public List<String> then() {
    return run.map(FirstRun::then).orElse(List.of());
  }

  /// The step that failed, if one did.
  public Optional<StepRow> failed() {
    return steps.stream().filter(row -> row.state() == StepRow.State.FAILED).findFirst();
  }

  /// What to answer anew, where the trouble says which answer was wrong.
  ///
  /// @return the question's key
  public Optional<String> toMend() {
    return failed()
        .flatMap(StepRow::trouble)
        .filter(Trouble::wantsAnotherSecret)
        .flatMap(
            _ ->
                fields.stream()
                    .map(Field::question)
                    .filter(Question::isSecret)
                    .map(Question::key)
                    .findFirst());
  }

  /// Goes through the steps with what is answered: from the first one, or, if no answer but a
  /// secret changed, from the one that failed.
  public void go() {
    if (turn() != Turn.ANSWERING && turn() != Turn.MENDING) {
      return;
    }
    // All of them: every wrong field says so, not the first alone.
    if (fields.stream().filter(field -> !field.check()).count() > 0) {
      return;
    }
    take();
    List<String> now =
        fields.stream()
            .filter(field -> !field.question().isSecret())
            .map(field -> field.textProperty().get().strip())
            .toList();
    if (run.isEmpty() || !now.equals(answered)) {
      answered = now;
      run = Optional.of(plan.begin(answers));
      steps.setAll(run.get().names().stream().map(StepRow::new).toList());
    }
    next(run.get());
  }

  private void take() {
    for (Field field : fields) {
      String text = field.textProperty().get().strip();
      if (!field.question().isSecret()) {
        answers.put(field.question().key(), text);
      } else if (!text.isEmpty()) {
        answers.put(field.question().key(), new Secret(text));
      }
    }
  }

  /// The person has compared it.
  public void decide(boolean same) {
    compared()
        .ifPresent(
            contact -> {
              contact.decide(same);
              turn.set(Turn.WORKING);
              work(run.orElseThrow());
            });
  }

  private void next(FirstRun now) {
    if (now.next().isEmpty()) {
      forgetSecrets();
      turn.set(Turn.DONE);
    } else if (now.asksToCompare()) {
      turn.set(Turn.COMPARING);
    } else {
      turn.set(Turn.WORKING);
      work(now);
    }
  }

  private void work(FirstRun now) {
    if (closed) {
      return;
    }
    Step.Name step = now.next().orElseThrow();
    row(step).runs();
    worker.execute(
        () -> {
          try {
            Outcome outcome = now.go();
            news.offer(() -> ended(now, step, outcome));
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        });
  }

  private void ended(FirstRun now, Step.Name step, Outcome outcome) {
    row(step).ended(outcome);
    if (outcome instanceof Outcome.Failed(Trouble trouble)) {
      if (trouble.wantsAnotherSecret()) {
        forgetSecrets();
      }
      turn.set(Turn.MENDING);
    } else {
      next(now);
    }
  }

  /// What was wrong is not shown again, and what was redeemed is of no use to anybody.
  private void forgetSecrets() {
    fields.stream()
        .filter(field -> field.question().isSecret())
        .forEach(field -> field.textProperty().set(""));
  }

  private StepRow row(Step.Name step) {
    return steps.stream().filter(row -> row.step() == step).findFirst().orElseThrow();
  }

  /// Whether the configuration is written, tested or not; asked once it is closed.
  public boolean isWritten() {
    return run.map(FirstRun::isWritten).orElse(false);
  }

  /// A step that runs may end first, so that nothing is half-written; no other one begins.
  @Override
  public void close() {
    closed = true;
    news.close();
    worker.shutdown();
    try {
      if (!worker.awaitTermination(LONGEST_S, TimeUnit.SECONDS)) {
        worker.shutdownNow();
      }
    } catch (InterruptedException e) {
      worker.shutdownNow();
      Thread.currentThread().interrupt();
    }
  }
}
