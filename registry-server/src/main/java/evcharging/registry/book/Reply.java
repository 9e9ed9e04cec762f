package evcharging.registry.book;

import java.time.Duration;
import java.util.function.Function;

/// What the Registry answers: the thing asked for, or why not.
public sealed interface Reply<T> {
  /// It was done.
  record Done<T>(T value) implements Reply<T> {}

  /// It was not, and nothing was changed.
  ///
  /// @param delay how long to wait before the next try; zero if waiting does not help
  /// @param detail a more exact sentence than the refusal's own, or empty
  record Refused<T>(Refusal why, Duration delay, String detail) implements Reply<T> {
    public Refused(Refusal why) {
      this(why, Duration.ZERO, "");
    }

    /// What people are shown.
    public String sentence() {
      return detail.isEmpty() ? why.sentence() : detail;
    }
  }

  /// The same answer about something else.
  default <R> Reply<R> map(Function<? super T, ? extends R> change) {
    return switch (this) {
      case Done<T>(T value) -> new Done<>(change.apply(value));
      case Refused<T>(Refusal why, Duration delay, String detail) ->
          new Refused<>(why, delay, detail);
    };
  }
}
