package evcharging.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// No rule is silently empty: in the bad house, each catches the classes that say they break it.
class ArchitectureRulesCatchBadCodeTest {
  private static final String BAD_HOUSE = "evcharging.architecture.bad";
  private static final JavaClasses BAD_CODE = new ClassFileImporter().importPackages(BAD_HOUSE);

  static List<Rule> rules() {
    return ArchitectureRules.of(BAD_HOUSE);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rules")
  void theRuleCatchesEveryClassThatBreaksIt(Rule rule) {
    List<String> breakers = breakersOf(rule.name());
    assertThat(breakers).as("bad code for: " + rule.name()).isNotEmpty();

    String report = rule.check().evaluate(BAD_CODE).getFailureReport().toString();

    assertThat(report).contains(breakers);
  }

  @Test
  void everyPureRoomHasBadCode() {
    List<String> rooms =
        bad()
            .filter(type -> names(type).anyMatch(name -> name.startsWith("pure rooms")))
            .map(JavaClass::getPackageName)
            .toList();

    assertThat(new Rooms(BAD_HOUSE).pure())
        .allSatisfy(pure -> assertThat(rooms).contains(pure.room().replace("..", "")));
  }

  @Test
  void badCodeNamesOnlyRulesThatExist() {
    assertThat(bad().flatMap(ArchitectureRulesCatchBadCodeTest::names))
        .isSubsetOf(rules().stream().map(Rule::name).toList());
  }

  private static List<String> breakersOf(String rule) {
    return bad()
        .filter(type -> names(type).anyMatch(rule::equals))
        .map(JavaClass::getName)
        .toList();
  }

  private static Stream<JavaClass> bad() {
    return BAD_CODE.stream().filter(type -> type.isAnnotatedWith(Breaks.class));
  }

  private static Stream<String> names(JavaClass type) {
    return Arrays.stream(type.getAnnotationOfType(Breaks.class).value());
  }
}
