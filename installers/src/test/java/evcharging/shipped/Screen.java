package evcharging.shipped;

import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import org.awaitility.core.ConditionTimeoutException;

/// The screen before which people choose from a machine's menu, one window at a time.
final class Screen implements AutoCloseable {
  private final VirtualDisplay display;
  private final Path pictures;
  private final Hands hands;

  /// @param directory to work in
  /// @param pictures where the windows are kept for a person to look at
  Screen(Path directory, Path pictures) {
    this.display = VirtualDisplay.in(directory);
    this.pictures = pictures;
    this.hands = new Hands(display);
  }

  Hands hands() {
    return hands;
  }

  /// Chooses from the menu, and waits for a window that stays: what flashes up and is gone again is
  /// none.
  ///
  /// @return what the program said
  Path opens(BareDebian machine, String entry, String user) {
    Path said = machine.choose(entry, user, display);
    try {
      await(entry)
          .during(Duration.ofSeconds(3))
          .atMost(Service.SOON)
          .until(() -> display.colours() > VirtualDisplay.FEW);
    } catch (ConditionTimeoutException e) {
      throw new AssertionError(entry + " shows nothing; it said:\n" + Host.read(said), e);
    }
    return said;
  }

  void keep(String name) {
    display.keep(pictures.resolve(name + ".png"));
  }

  /// Keeps what was opened last, and ends it.
  void closes(BareDebian machine, String name) {
    keep(name);
    machine.programs().stopNewest();
    await("the screen is empty")
        .atMost(Service.SOON)
        .until(() -> display.colours() <= VirtualDisplay.FEW);
  }

  @Override
  public void close() {
    display.close();
  }
}
