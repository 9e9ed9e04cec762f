package evcharging.weather;

import static org.assertj.core.api.Assertions.assertThat;

import evcharging.crypto.ClientTls;
import evcharging.domain.Secret;
import evcharging.weather.http.CentralApi;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("W-04")
class MenuTest {
  private final ScriptedApi api = new ScriptedApi();
  private final List<String> lines = new ArrayList<>();
  private final CentralApi central =
      new CentralApi(
          api.address(),
          ClientTls.trusting(api.caPem()),
          new Secret(ScriptedApi.TOKEN),
          Duration.ofSeconds(30));
  private final Menu menu = new Menu(central, Optional.of(central), lines::add);

  @AfterEach
  void close() {
    central.close();
    api.close();
  }

  @Test
  void aPointIsMovedWithAnOperatorsToken() {
    assertThat(menu.obey("place CP001 São Paulo")).isTrue();
    assertThat(api.told()).containsExactly("PUT /api/cps/CP001 {\"location\":\"São Paulo\"}");
    assertThat(lines).containsExactly("CP001 is in São Paulo from the next round on");
  }

  @Test
  void withoutAnOperatorsTokenNothingIsMovedAndTheLineSaysWhy() {
    assertThat(new Menu(central, Optional.empty(), lines::add).obey("place CP001 Rome")).isTrue();
    assertThat(api.told()).isEmpty();
    assertThat(lines).singleElement().asString().contains("--operator-token-file");
  }

  @Test
  void placesAreListedAndNonsenseGetsHelp() {
    menu.obey("places");
    menu.obey("what");
    menu.obey("place CP001");
    menu.obey("place #1 Rome");
    menu.obey("");
    assertThat(lines).hasSize(4).startsWith("Rome", Menu.HELP, Menu.HELP);
    api.status(409);
    menu.obey("place CP001 Rome");
    assertThat(lines).hasSize(5);
    assertThat(lines.getLast()).contains("Central says no");
    assertThat(menu.obey("quit")).isFalse();
  }
}
