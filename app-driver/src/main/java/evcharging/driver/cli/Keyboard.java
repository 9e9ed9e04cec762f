package evcharging.driver.cli;

import evcharging.driver.link.VisitLoop;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;

/// Reads commands, a line each, on a thread of its own. Commands from a file or a pipe wait for the
/// first sign-in; what a person types is answered at once.
final class Keyboard {
  private final InputStream in;
  private final VisitLoop loop;
  private final Desk desk;
  private final CountDownLatch open;

  /// @param open counted down when commands may be read
  Keyboard(InputStream in, VisitLoop loop, Desk desk, CountDownLatch open) {
    this.in = in;
    this.loop = loop;
    this.desk = desk;
    this.open = open;
  }

  void start() {
    Thread.ofPlatform().name("keyboard").daemon().start(this::readAll);
  }

  private void readAll() {
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      open.await();
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        Typed typed = Typed.read(line);
        loop.then(() -> desk.typed(typed));
      }
    } catch (IOException e) {
      // As good as closed.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    loop.then(desk::noMoreCommands);
  }
}
