package evcharging.demo;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;

/// Plays the demo: `DemoMain DIST DIRECTORY`. At a display it opens the doors ([OpenDoors]),
/// without one or with `-Ddemo.headless=true` it tells the story ([Story]) by itself. Exit code 0
/// only if the story went as it should and the books balance; whatever happens, every program it
/// started is ended.
public final class DemoMain {
  private DemoMain() {}

  /// @param arguments where the shipped programs are, and the demo's own directory
  public static void main(String[] arguments) {
    if (arguments.length != 2) {
      System.err.println("USAGE: DemoMain DIST DIRECTORY");
      System.exit(64);
    }
    long began = System.nanoTime();
    Site site = new Site(Path.of(arguments[0]), Path.of(arguments[1]), System.out::println);
    Runtime.getRuntime().addShutdownHook(new Thread(site::close, "everybody-ends"));
    try {
      Plant plant = new Plant(site, Ports.standardOrFree(), Hosts.ONE);
      if (OpenDoors.wanted()) {
        new OpenDoors(plant, System.out::println).play();
        System.out.println("The console was closed: everybody leaves.");
        System.exit(0);
      }
      new Story(plant, System.out::println).play();
    } catch (StoryBroke | UncheckedIOException e) {
      System.err.println("DEMO-FAILED: " + e.getMessage());
      System.exit(2);
    }
    System.out.printf("%nPictures of its console are in %s.%n", arguments[1]);
    System.out.printf(
        "The story is over: the books balance, the audit chain verifies (%d s).%n",
        Duration.ofNanos(System.nanoTime() - began).toSeconds());
    System.exit(0);
  }
}
