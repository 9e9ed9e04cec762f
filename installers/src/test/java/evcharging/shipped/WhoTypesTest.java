package evcharging.shipped;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Everything the README and the guides tell to type has a trial that types it, or a reason why
/// not: `who-types-what.txt`. The trials themselves look that they left nothing out.
class WhoTypesTest {
  private static final Set<String> TRIALS =
      Set.of(
          "TenMinutesTrial",
          "GuidesTrial",
          "FirstRunTrial",
          "CourseTrial",
          "ManyMachinesTrial",
          "InstallersTrial",
          "BuildsTrial",
          WhoTypes.NOBODY);

  private final List<Command> told = Guides.of(Stage.ROOT).all();
  private final WhoTypes who = WhoTypes.read();

  @Test
  void whatTheGuidesTellToTypeIsFound() {
    assertThat(told).map(Command::document).contains("README.md", "docs/course.md");
    assertThat(told).filteredOn(Command::inSentence).isNotEmpty();
    assertThat(told).filteredOn(each -> !each.inSentence()).hasSizeGreaterThan(50);
  }

  @Test
  void everyCommandHasSomebodyWhoTypesItOrAReason() {
    assertThat(told).filteredOn(each -> !TRIALS.contains(who.types(each))).isEmpty();
    assertThat(who.rows())
        .filteredOn(row -> row.who().equals(WhoTypes.NOBODY) && !row.beginning().isEmpty())
        .allSatisfy(row -> assertThat(row.why()).as(row.beginning()).isNotEmpty());
  }

  @Test
  void noRowIsLeftOfACommandThatNoGuideTellsAnyMore() {
    assertThat(who.rows())
        .filteredOn(row -> !row.beginning().isEmpty())
        .filteredOn(row -> told.stream().noneMatch(each -> row.equals(who.row(each))))
        .isEmpty();
  }

  @Test
  void blocksHereTextsSentencesAndTablesAreRead() {
    List<Command> found =
        CommandsOfAPage.in(
            "page.md",
            List.of(
                "Type `ev-central points` or see `ev-central`; | `kill -9 $(pgrep -f X)` |",
                "```sh",
                "ev-weather --a \\",
                "  --b   # why",
                "tee file <<'END'",
                "a=1",
                "END",
                "```",
                "```",
                "ev-central status",
                "```"));
    assertThat(found)
        .map(Command::essence)
        .containsExactly(
            "ev-central points",
            "kill -9 $(pgrep -f X)",
            "ev-weather --a --b",
            "tee file <<'END'\na=1\nEND");
  }
}
