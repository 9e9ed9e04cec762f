package evcharging.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// One running program: what it printed so far, what it will print, and its end.
public final class Actor implements AutoCloseable {
  private static final Duration LAST_WORDS = Duration.ofSeconds(1);

  private final String name;
  private final Process process;
  private final Consumer<String> audience;
  private final List<String> lines = new ArrayList<>();
  private int heard;
  private boolean silent;

  /// @param audience is told each line as it comes, with the actor's name before it
  public Actor(String name, Process process, Consumer<String> audience) {
    this.name = name;
    this.process = process;
    this.audience = audience;
    Thread.ofVirtual().name("listening to " + name).start(this::listen);
  }

  private void listen() {
    try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
      for (String line = out.readLine(); line != null; line = out.readLine()) {
        synchronized (lines) {
          lines.add(line);
          lines.notifyAll();
        }
        audience.accept(name + " | " + line);
      }
    } catch (IOException e) {
      audience.accept(name + " | (its output broke off: " + e.getMessage() + ")");
    } finally {
      synchronized (lines) {
        silent = true;
        lines.notifyAll();
      }
    }
  }

  public String name() {
    return name;
  }

  public long pid() {
    return process.pid();
  }

  public boolean isAlive() {
    return process.isAlive();
  }

  /// Everything printed so far.
  public List<String> printed() {
    synchronized (lines) {
      return List.copyOf(lines);
    }
  }

  /// Waits for the next line that contains a match, after the last one waited for.
  ///
  /// @throws StoryBroke if it does not come in time, or the program ends before
  public Matcher expect(String regex, Duration patience) {
    Pattern wanted = Pattern.compile(regex);
    return await(() -> nextMatch(wanted), regex, patience);
  }

  /// Waits until everything printed so far is as wanted.
  ///
  /// @param what is waited for, for the sentence when it does not come
  /// @throws StoryBroke if it does not come in time, or the program ends before
  public void await(Predicate<List<String>> wanted, String what, Duration patience) {
    await(() -> wanted.test(lines) ? Optional.of(what) : Optional.empty(), what, patience);
  }

  private <T> T await(Supplier<Optional<T>> look, String what, Duration patience) {
    long deadline = System.nanoTime() + patience.toNanos();
    synchronized (lines) {
      while (true) {
        Optional<T> found = look.get();
        if (found.isPresent()) {
          return found.get();
        }
        long left = deadline - System.nanoTime();
        if (left <= 0 || silent) {
          throw new StoryBroke(
              name
                  + (silent ? " ended without printing: " : " did not print in time: ")
                  + what
                  + lastWords());
        }
        waitForLines(Math.min(left, 500_000_000L));
      }
    }
  }

  private Optional<Matcher> nextMatch(Pattern wanted) {
    while (heard < lines.size()) {
      Matcher matcher = wanted.matcher(lines.get(heard++));
      if (matcher.find()) {
        return Optional.of(matcher);
      }
    }
    return Optional.empty();
  }

  private void waitForLines(long nanos) {
    try {
      TimeUnit.NANOSECONDS.timedWait(lines, nanos);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StoryBroke("interrupted while waiting for " + name);
    }
  }

  private String lastWords() {
    int from = Math.max(0, lines.size() - 12);
    return "\n    " + String.join("\n    ", lines.subList(from, lines.size()));
  }

  /// Types a line, as a person would.
  public void type(String line) {
    try {
      OutputStream in = process.getOutputStream();
      in.write((line + "\n").getBytes(StandardCharsets.UTF_8));
      in.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(name + " does not listen any more", e);
    }
  }

  /// `kill -9`.
  public void kill() {
    process.destroyForcibly();
    waitForEnd(Duration.ofSeconds(10));
  }

  /// Waits for its end.
  ///
  /// @return its exit code
  public int waitForEnd(Duration patience) {
    try {
      if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new StoryBroke(name + " did not end in time" + lastWords());
      }
      hearTheRest();
      return process.exitValue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StoryBroke("interrupted while waiting for " + name);
    }
  }

  /// Its last words may still be on their way; one that it started may hold the line open for ever.
  private void hearTheRest() {
    long deadline = System.nanoTime() + LAST_WORDS.toNanos();
    synchronized (lines) {
      while (!silent && deadline - System.nanoTime() > 0) {
        waitForLines(Math.max(1, deadline - System.nanoTime()));
      }
    }
  }

  /// Asks it to end, and makes it end if it does not.
  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(10, TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor(5, TimeUnit.SECONDS);
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
