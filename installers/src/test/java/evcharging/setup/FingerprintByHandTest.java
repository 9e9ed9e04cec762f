package evcharging.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import evcharging.config.Fault;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// A person at a terminal compares the fingerprint of a real Registry.
@Timeout(60)
@Tag("G-01")
class FingerprintByHandTest {
  @TempDir static Path servers;
  private static SetupStage stage;

  private final List<String> said = new ArrayList<>();
  private final Deque<String> typed = new ArrayDeque<>();

  @BeforeAll
  static void start() throws Exception {
    stage = new SetupStage(servers);
  }

  @AfterAll
  static void stop() {
    stage.close();
  }

  @Test
  void aSlipOfTheFingerIsNeitherAnswer() throws Exception {
    typed.addAll(List.of("y", "", "yess", "YES"));

    run(Locale.ENGLISH);

    assertThat(said).filteredOn(line -> line.contains("Type yes if every pair")).hasSize(3);
    assertThat(said).noneMatch(line -> line.contains("✗"));
  }

  @Test
  void theFingerprintItselfIsTheSurestAnswer() throws Exception {
    typed.add(stage.registry().fingerprint().toLowerCase(Locale.ROOT).replace(":", " "));

    run(Locale.ENGLISH);

    assertThat(typed).isEmpty();
  }

  @Test
  void anotherFingerprintIsANo() {
    typed.addAll(List.of(stage.registry().fingerprint().replaceAll("[0-9]", "0"), "q"));

    assertThatThrownBy(() -> run(Locale.ENGLISH))
        .isInstanceOfSatisfying(
            Fault.class, fault -> assertThat(fault.code()).isEqualTo("SETUP-FINGERPRINT"));
  }

  @Test
  void aYesNeedsNoAccent() throws Exception {
    typed.add("si");

    run(Locale.of("es"));

    assertThat(typed).isEmpty();
  }

  private void run(Locale language) throws InterruptedException {
    new SetupLines(new SetupWords(language), new Played(), true).run(new Plan(), new Answers());
  }

  /// Meets the Registry, and does no more.
  private static final class Plan implements SetupPlan {
    @Override
    public String machine() {
      return "point";
    }

    @Override
    public List<Question> questions() {
      return List.of();
    }

    @Override
    public FirstRun begin(Answers answers) {
      Target registry = Target.parse(stage.registryUrl(), 5001);
      return new FirstRun(
          Optional.of(new Contact(registry, Greeting::registry, stage.terms(Optional.empty()))),
          List.of(),
          List.of());
    }
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
}
