package evcharging.setup;

import evcharging.config.Fault;
import evcharging.crypto.Fingerprint;
import evcharging.domain.Secret;
import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;

/// A first run on a terminal: asks what was not given, goes through the steps with a line each, and
/// where one fails says why and offers to try again. Without a person it stops there with the
/// trouble as a [Fault].
public final class SetupLines {
  /// What a part of a fingerprint looks like: no word of an answer does.
  private static final Pattern PAIRS = Pattern.compile("(?:[0-9A-Fa-f]{2}[ :.-]*)+");

  private final SetupWords words;
  private final Talk talk;
  private final boolean asks;

  /// The other side of the terminal.
  public interface Talk {
    void say(String line);

    /// What was typed, empty for a bare Enter.
    ///
    /// @throws Fault `SETUP-STOPPED` when nobody types any more
    String ask(String prompt);

    /// The same without showing it.
    String askSecret(String prompt);
  }

  /// @param asks whether a person is there
  SetupLines(SetupWords words, Talk talk, boolean asks) {
    this.words = words;
    this.talk = talk;
    this.asks = asks;
  }

  /// On this process's terminal; asks if it is one, and may.
  static SetupLines on(boolean mayAsk, Locale language) {
    Console console = System.console();
    boolean asks = mayAsk && console != null && console.isTerminal();
    return new SetupLines(new SetupWords(language), new Terminal(console), asks);
  }

  /// @param given answers by the options, not asked again
  /// @throws Fault with the code of what could not be done
  public void run(SetupPlan plan, Answers given) throws InterruptedException {
    talk.say(words.get("setup." + plan.machine()));
    AtomicBoolean written = new AtomicBoolean();
    try (Interruption interruption =
        new Interruption(() -> talk.say("\n" + words.get(stopped(written.get()))))) {
      complete(plan, given);
      go(plan, given, interruption, written);
    }
  }

  private static String stopped(boolean written) {
    return written ? "setup.stopped.written" : "setup.stopped";
  }

  private void go(SetupPlan plan, Answers given, Interruption interruption, AtomicBoolean written)
      throws InterruptedException {
    FirstRun run = plan.begin(given);
    while (run.next().isPresent()) {
      if (asks && run.asksToCompare()) {
        compare(run.contact().orElseThrow());
      }
      Step.Name step = run.next().orElseThrow();
      Outcome outcome = interruption.during(run);
      written.compareAndSet(false, step == Step.Name.WRITE && outcome instanceof Outcome.Passed);
      talk.say(line(step, outcome));
      if (outcome instanceof Outcome.Failed(Trouble trouble)) {
        run = afterTrouble(plan, run, given, trouble);
      }
    }
    talk.say(words.get("setup.done"));
    run.then().forEach(command -> talk.say("    " + command));
  }

  /// The steps to go on with: the same ones at the one that failed, or all of them anew.
  private FirstRun afterTrouble(SetupPlan plan, FirstRun run, Answers answers, Trouble trouble) {
    String choice =
        asks ? talk.ask(words.get("setup.again")).strip().toLowerCase(Locale.ROOT) : "q";
    if (choice.startsWith("q")) {
      throw new Fault(trouble.code(), words.sentence(trouble));
    }
    if (choice.startsWith("c")) {
      plan.questions().stream()
          .filter(Question::isAsked)
          .forEach(question -> ask(question, answers.text(question.key()), answers));
      return plan.begin(answers);
    }
    if (trouble.wantsAnotherSecret()) {
      plan.questions().stream()
          .filter(Question::isSecret)
          .forEach(question -> ask(question, "", answers));
    }
    return run;
  }

  private void compare(Contact contact) {
    talk.say("");
    talk.say(words.get("compare.what", contact.who().toString()));
    talk.say("");
    talk.say("    " + contact.fingerprint());
    talk.say("");
    talk.say(words.get("compare.where"));
    contact.decide(isTheSame(contact.fingerprint()));
  }

  /// A slip of the finger is neither answer. A fingerprint that was copied may come in several
  /// lines.
  private boolean isTheSame(String fingerprint) {
    String part = "";
    while (true) {
      String prompt = part.isEmpty() ? words.get("compare.same") : "… ";
      String answer = talk.ask(prompt).strip();
      Optional<String> whole = Fingerprint.find(part + answer);
      if (isWord("compare.yes", answer) || whole.isPresent()) {
        return whole.map(typed -> Fingerprint.same(typed, fingerprint)).orElse(true);
      }
      if (isWord("compare.no", answer)) {
        return false;
      }
      part = PAIRS.matcher(answer).matches() ? part + answer + " " : "";
      if (part.isEmpty()) {
        talk.say("   " + words.get("compare.unclear"));
      }
    }
  }

  /// Also without the accents that not every keyboard has.
  private boolean isWord(String key, String answer) {
    return plain(words.get(key)).equalsIgnoreCase(plain(answer));
  }

  private static String plain(String word) {
    return Normalizer.normalize(word, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
  }

  private String line(Step.Name step, Outcome outcome) {
    String sign =
        switch (outcome) {
          case Outcome.Passed _ -> "✓";
          case Outcome.Warned _ -> "!";
          case Outcome.Failed _ -> "✗";
        };
    return " " + sign + " " + words.get(step.key()) + ": " + words.sentence(step, outcome);
  }

  private void complete(SetupPlan plan, Answers answers) {
    for (Question question : plan.questions()) {
      if (answers.has(question.key())) {
        check(question, answers);
      } else if (asks && question.isAsked() && plan.needs(question, answers)) {
        ask(question, question.proposed(), answers);
      } else if (!question.isSecret()) {
        answers.put(question.key(), question.proposed());
        check(question, answers);
      }
    }
  }

  private void check(Question question, Answers answers) {
    if (!question.isSecret() && !question.takes(answers.text(question.key()))) {
      throw new Fault(question.bad().code(), words.sentence(question.bad()));
    }
  }

  private void ask(Question question, String proposed, Answers answers) {
    String asked = words.get("question." + question.key());
    if (question.isSecret()) {
      askSecret(question, asked, answers);
      return;
    }
    String prompt = asked + (proposed.isEmpty() ? ": " : " [" + proposed + "]: ");
    while (true) {
      String typed = talk.ask(prompt).strip();
      String answer = typed.isEmpty() ? proposed : typed;
      if (question.takes(answer)) {
        answers.put(question.key(), answer);
        return;
      }
      talk.say(
          "   " + words.get("setup.bad") + " " + words.get("question." + question.key() + ".hint"));
    }
  }

  /// None is an answer too: it may not be needed any more.
  private void askSecret(Question question, String asked, Answers answers) {
    String typed = talk.askSecret(asked + ": ").strip();
    if (!typed.isEmpty() && question.takes(typed)) {
      answers.put(question.key(), new Secret(typed));
    }
  }

  private record Terminal(Console console, PrintStream out) implements Talk {
    Terminal(Console console) {
      this(
          console,
          new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8));
    }

    @Override
    public void say(String line) {
      out.println(line);
    }

    @Override
    public String ask(String prompt) {
      return typed(console.readLine("%s", prompt));
    }

    @Override
    public String askSecret(String prompt) {
      char[] secret = console.readPassword("%s", prompt);
      return typed(secret == null ? null : new String(secret));
    }

    private static String typed(String line) {
      if (line == null) {
        throw new Fault("SETUP-STOPPED", "Nobody answers; nothing more was done.");
      }
      return line;
    }
  }
}
