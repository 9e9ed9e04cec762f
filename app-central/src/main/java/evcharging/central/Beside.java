package evcharging.central;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Work of a start that goes on beside the caller's own, because neither waits for the other.
final class Beside<T> {
  private final CompletableFuture<T> work;

  private Beside(CompletableFuture<T> work) {
    this.work = work;
  }

  /// Begins at once, on a thread of that name.
  static <T> Beside<T> begin(String name, Supplier<T> work) {
    return new Beside<>(
        CompletableFuture.supplyAsync(work, Thread.ofPlatform().daemon().name(name)::start));
  }

  /// Waits for it; throws what it threw.
  T result() {
    try {
      return work.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException itsOwn) {
        throw itsOwn;
      }
      throw e;
    }
  }

  /// Waits until it has ended; what came of it, if anything did, is handed over.
  void thrownAway(Consumer<T> result) {
    work.handle(
            (made, failure) -> {
              if (failure == null) {
                result.accept(made);
              }
              return null;
            })
        .join();
  }
}
