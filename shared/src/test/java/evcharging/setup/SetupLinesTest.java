package evcharging.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import evcharging.config.Fault;
import evcharging.domain.CpId;
import evcharging.domain.Secret;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// A person, or nobody, at the terminal.
class SetupLinesTest {
  private final List<String> said = new ArrayList<>();
  private final Deque<String> typed = new ArrayDeque<>();
  private final List<String> codes = new ArrayList<>();

  @Test
  void whatIsNotGivenIsAskedAndABadAnswerIsAskedAgain() throws Exception {
    typed.addAll(List.of("not an id!", "CP007", "right"));

    lines(true).run(new Plan(), new Answers());

    assertThat(said).anyMatch(line -> line.contains("CP001"));
    assertThat(codes).containsExactly("CP007 right");
    assertThat(said.getLast()).isEqualTo("    ev-cp engine");
  }

  @Test
  void aWrongCodeIsAskedForAgainAndTheRestIsKept() throws Exception {
    typed.addAll(List.of("CP007", "wrong", "", "right"));

    lines(true).run(new Plan(), new Answers());

    assertThat(codes).containsExactly("CP007 wrong", "CP007 right");
    assertThat(said).anyMatch(line -> line.contains("✗") && line.contains("15 minutes"));
  }

  @Test
  void anAnswerMayBeChangedAfterAFailure() throws Exception {
    typed.addAll(List.of("CP007", "wrong", "c", "CP008", "right"));

    lines(true).run(new Plan(), new Answers());

    assertThat(codes).containsExactly("CP007 wrong", "CP008 right");
  }

  @Test
  void whoStopsIsToldWhyOnceMoreAsAnErrorWithItsCode() {
    typed.addAll(List.of("CP007", "wrong", "q"));

    assertThatThrownBy(() -> lines(true).run(new Plan(), new Answers()))
        .isInstanceOfSatisfying(
            Fault.class, fault -> assertThat(fault.code()).isEqualTo("SETUP-CODE-WRONG"));
  }

  @Test
  void withoutAPersonNothingIsAsked() throws Exception {
    lines(false)
        .run(new Plan(), new Answers().with("point", "CP007").with("code", new Secret("right")));
    assertThat(codes).containsExactly("CP007 right");

    assertThatThrownBy(() -> lines(false).run(new Plan(), new Answers()))
        .isInstanceOfSatisfying(
            Fault.class, fault -> assertThat(fault.code()).isEqualTo("SETUP-ANSWER"))
        .hasMessageContaining("CP_ID");
  }

  private SetupLines lines(boolean asks) {
    return new SetupLines(new SetupWords(Locale.ENGLISH), new Played(), asks);
  }

  private final class Played implements SetupLines.Talk {
    @Override
    public void say(String line) {
      said.add(line);
    }

    @Override
    public String ask(String prompt) {
      return typed.removeFirst();
    }

    @Override
    public String askSecret(String prompt) {
      return typed.removeFirst();
    }
  }

  private final class Plan implements SetupPlan {
    @Override
    public String machine() {
      return "point";
    }

    @Override
    public List<Question> questions() {
      return List.of(
          Question.needed("point", "CP_ID", "", CpId::new), Question.secret("code", "--code-file"));
    }

    @Override
    public FirstRun begin(Answers answers) {
      return new FirstRun(
          Optional.empty(),
          List.of(new Step(Step.Name.REDEEM, () -> redeem(answers))),
          List.of("ev-cp engine"));
    }

    private Outcome redeem(Answers answers) {
      String code = answers.secret("code").map(Secret::reveal).orElse("");
      codes.add(answers.text("point") + " " + code);
      return code.equals("right")
          ? Outcome.passed("the credential")
          : Outcome.failed(new Trouble(Trouble.Why.CODE_WRONG, answers.text("point")));
    }
  }
}
