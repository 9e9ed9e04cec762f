package evcharging.cp.engine;

import evcharging.config.Fault;
import evcharging.cp.local.PanelAddress;
import evcharging.cp.point.Car;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Runs one Engine until it is told to end, with the people at the point: keyboard, script, and the
/// `reauth` command.
public final class EngineProgram {
  private static final Logger LOG = LoggerFactory.getLogger(EngineProgram.class);
  private static final Duration LOOK_FOR_REAUTH = Duration.ofSeconds(1);

  private final EngineConfig config;
  private final People people;
  private final Consumer<String> lines;
  private final CompletableFuture<Void> end = new CompletableFuture<>();

  /// @param keys their keyboard
  /// @param nextCar what is plugged in
  /// @param script steps for [Script], if any
  /// @param reauth the file that asks for a new authentication while it is there
  public record People(InputStream keys, Car nextCar, Optional<String> script, Path reauth) {}

  public EngineProgram(EngineConfig config, People people, Consumer<String> lines) {
    this.config = config;
    this.people = people;
    this.lines = lines;
  }

  /// Until it is stopped.
  ///
  /// @throws Fault if it cannot begin or go on
  public void run() {
    Acts acts = new Acts(people::nextCar);
    try (Engine engine = new Engine(config, lines, end::completeExceptionally)) {
      Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(engine::close));
      people.script().ifPresent(steps -> engine.point().play(steps, people.nextCar()));
      engine.start();
      PanelAddress.write(config.directory(), engine.panelAddress());
      new Keyboard(
              people.keys(),
              acts,
              engine::put,
              lines,
              engine::authenticateAsPerson,
              () -> end.complete(null))
          .start();
      Thread.ofVirtual().name("reauth").start(() -> lookForReauth(engine));
      end.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException e) {
      throw e.getCause() instanceof Fault fault ? fault : new IllegalStateException(e.getCause());
    }
  }

  private void lookForReauth(Engine engine) {
    try {
      while (!end.isDone()) {
        if (Files.deleteIfExists(people.reauth())) {
          engine.authenticateAsPerson();
        }
        Thread.sleep(LOOK_FOR_REAUTH);
      }
    } catch (IOException e) {
      LOG.warn("event=reauth-file-unusable reason=\"{}\"", e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
