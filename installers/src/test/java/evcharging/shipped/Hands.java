package evcharging.shipped;

import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/// A person before a [VirtualDisplay], who has a keyboard and eyes.
final class Hands {
  private static final Duration SOON = Duration.ofSeconds(180);

  /// What the first run paints to the right of its middle in the colour of what is to be done next
  /// (`-ev-accent` of the light theme): the frame around a fingerprint, or the last button.
  private static final int TO_DO = 0x1f5f99;

  private static final int TO_DO_PIXELS = 800;

  private final VirtualDisplay display;

  Hands(VirtualDisplay display) {
    this.display = display;
  }

  void press(String... keys) {
    for (String key : keys) {
      xdotool("key", key);
    }
  }

  /// Into the field that has the focus, in place of what stands there.
  void fill(String text) {
    press("ctrl+a");
    xdotool("type", "--delay", "20", text);
  }

  private void xdotool(String... words) {
    String[] all = new String[words.length + 3];
    all[0] = "env";
    all[1] = "DISPLAY=" + display.name();
    all[2] = "xdotool";
    System.arraycopy(words, 0, all, 3, words.length);
    Host.run(all);
  }

  /// The window of a first run, from its first field to its last button, and then the program's.
  ///
  /// @param compares whether a fingerprint is shown
  /// @param written the configuration it writes
  /// @param answers in the order of its fields; empty leaves what stands there
  void setUp(boolean compares, Path written, String... answers) {
    // Before the fields stand the choices of language and theme.
    press("Tab");
    for (String answer : answers) {
      press("Tab");
      if (!answer.isEmpty()) {
        fill(answer);
      }
    }
    press("Return");
    if (compares) {
      await("the fingerprint").atMost(SOON).until(this::isSomethingToDo);
      // The focus is on the fingerprint itself: the first button is "the same".
      press("Tab", "space");
    }
    await("set up").atMost(SOON).until(() -> Files.exists(written) && isSomethingToDo());
  }

  /// The last button of a first run has the focus; returns when the program's own window is there.
  void startAfterSetUp() {
    display.changes(() -> press("space"));
  }

  private boolean isSomethingToDo() {
    return display.count(TO_DO, display.width() / 2) > TO_DO_PIXELS;
  }
}
