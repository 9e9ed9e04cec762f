package evcharging.central.console.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import evcharging.central.console.ConsoleRig;
import evcharging.central.console.OnFx;
import evcharging.central.console.PaneStage;
import evcharging.central.network.Command;
import evcharging.central.network.Role;
import java.nio.file.Path;
import javafx.scene.control.Button;
import javafx.scene.control.TableView;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Operators and tokens in a real window before a real core.
@Tag("S-03")
final class AccountsPaneTest {
  @TempDir Path directory;
  private ConsoleRig rig;
  private PaneStage<AccountsPane> stage;

  @BeforeEach
  void open() {
    rig = new ConsoleRig(directory);
    rig.tell(new Command.AddOperator("luis", Role.OPERATOR, "hash"));
    rig.tell(new Command.CreateToken("till", Role.VIEWER, "hash"));
    stage = new PaneStage<>(rig, AccountsPane::new);
    await().until(() -> rig.view().tokens().containsKey("till"));
    stage.show();
  }

  @AfterEach
  void close() {
    rig.close();
  }

  @Test
  void nobodyIsRemovedBeforeTheQuestionIsAnswered() {
    choose("operators");
    press("#operators-remove");
    Button cancel = stage.node("#ask-cancel");
    assertThat(cancel.isDefaultButton()).isTrue();
    assertThat(stage.words().toString()).contains("Operator luis is signed out everywhere");
    assertThat(stage.layoutFaults()).isEmpty();
    assertThat(stage.isThere("#ask-cancel")).as("gone with its language").isFalse();
    press("#operators-remove");
    press("#ask-cancel");
    assertThat(stage.isThere("#ask-do")).isFalse();
    assertThat(rig.view().operators()).containsKey("luis");
    press("#operators-remove");
    press("#ask-do");
    await().until(() -> !rig.view().operators().containsKey("luis"));
  }

  @Test
  void aTokenIsRevokedOnlyAfterTheQuestion() {
    choose("tokens");
    press("#tokens-remove");
    assertThat(rig.view().tokens()).containsKey("till");
    assertThat(stage.words().toString()).contains("Whatever uses token till is refused");
    press("#ask-do");
    await().until(() -> !rig.view().tokens().containsKey("till"));
  }

  private void press(String query) {
    Button button = stage.node(query);
    OnFx.run(button::fire);
  }

  private void choose(String kind) {
    TableView<?> table = stage.node("#" + kind);
    OnFx.run(() -> table.getSelectionModel().select(0));
  }
}
