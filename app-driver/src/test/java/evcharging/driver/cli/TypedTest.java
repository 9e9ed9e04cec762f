package evcharging.driver.cli;

import static org.assertj.core.api.Assertions.assertThat;

import evcharging.domain.CpId;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TypedTest {
  @Test
  void startTakesAPointOrNone() {
    assertThat(Typed.read(" start ")).isEqualTo(new Typed.Start(Optional.empty()));
    assertThat(Typed.read("start CP001"))
        .isEqualTo(new Typed.Start(Optional.of(new CpId("CP001"))));
  }

  @Test
  void anEmptyLineAsksForNothing() {
    assertThat(Typed.read("   ")).isEqualTo(new Typed.Nothing());
  }

  @ParameterizedTest
  @ValueSource(strings = {"start CP001 CP002", "start #1", "stop now", "fly", "START"})
  void whatIsNoCommandIsSaidSo(String line) {
    assertThat(Typed.read(line)).isInstanceOf(Typed.Unknown.class);
  }
}
