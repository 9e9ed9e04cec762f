package evcharging.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The house as it is built keeps every rule.
class ArchitectureTest {
  private static final String ROOT = "evcharging";
  private static JavaClasses house;

  @BeforeAll
  static void readEveryModule() {
    house = new ClassFileImporter().withImportOption(new DoNotIncludeTests()).importPackages(ROOT);
  }

  static List<Rule> rules() {
    return ArchitectureRules.of(ROOT);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rules")
  void theHouseKeepsTheRule(Rule rule) {
    rule.check().check(house);
  }

  @Test
  void everyModuleIsLookedAt() {
    assertThat(house)
        .extracting(type -> type.getPackageName())
        .contains(
            "evcharging.domain",
            "evcharging.registry.book",
            "evcharging.central.network",
            "evcharging.cp.point",
            "evcharging.driver.visit");
  }
}
