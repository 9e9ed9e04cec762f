package evcharging.central.console.desk;

import evcharging.config.LastResort;
import evcharging.styles.FxFeed;
import evcharging.styles.Pace;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Where a pane asks what takes time (the ledger, a check, a hash): on a virtual thread, with the
/// answer on the FX thread. To be called on the FX thread.
@LastResort("a question of a pane: its failure goes to whoever asked")
public final class Background implements AutoCloseable {
  private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
  private final FxFeed<Runnable> answers =
      FxFeed.every(Pace.EVERY_PULSE, batch -> batch.forEach(Runnable::run));

  /// Once closed, nobody is asked and nobody answers: a part may live on for a moment after it.
  ///
  /// @param failed told instead of the answer if the work threw
  public <T> void ask(
      Supplier<T> work, Consumer<? super T> answer, Consumer<? super RuntimeException> failed) {
    if (workers.isShutdown()) {
      return;
    }
    workers.execute(
        () -> {
          try {
            T found = work.get();
            answers.offer(() -> answer.accept(found));
          } catch (RuntimeException e) {
            answers.offer(() -> failed.accept(e));
          }
        });
  }

  /// Brings something to the FX thread from any other, in order.
  public void toWindow(Runnable work) {
    answers.offer(work);
  }

  /// Questions of one kind, of which only the newest counts: the answer to an older one is dropped.
  public Lane lane() {
    return new Lane();
  }

  @Override
  public void close() {
    answers.close();
    workers.shutdownNow();
  }

  /// See [Background#lane].
  public final class Lane {
    private long newest;

    private Lane() {}

    public <T> void ask(
        Supplier<T> work, Consumer<? super T> answer, Consumer<? super RuntimeException> failed) {
      newest++;
      long mine = newest;
      Background.this.ask(
          work,
          found -> {
            if (mine == newest) {
              answer.accept(found);
            }
          },
          trouble -> {
            if (mine == newest) {
              failed.accept(trouble);
            }
          });
    }
  }
}
